#include "promises/promise_message.hpp"

#include "base/spoken_day.hpp"
#include "base/text/sentence.hpp"

namespace kept {
namespace {

/// {to} {what} {said} {new} {from}; whole sentences, each by somebody who speaks the language.
/// A name of the other direction stands isolated (U+2068 ... U+2069) in the Arabic line.
struct Words {
  char const *locale, *early, *early_without_day, *over, *over_without_day;
};

constexpr Words english{
    "en-GB",
    "Hello {to}\n\nI promised you this by {said}:\n{what}\n\n"
    "I am not sure that I can keep that day, and I would rather say so now than when it has come. "
    "I can promise it by {new}. Does that suit you?\n\nKind regards\n{from}",
    "Hello {to}\n\nI promised you this by {said}:\n{what}\n\n"
    "I am not sure that I can keep that day, and I would rather say so now than when it has come. "
    "May I call you, so that we can agree on another day?\n\nKind regards\n{from}",
    "Hello {to}\n\nI promised you this by {said}:\n{what}\n\n"
    "I did not keep that day, and I am sorry. I can promise it by {new}. Does that suit you?"
    "\n\nKind regards\n{from}",
    "Hello {to}\n\nI promised you this by {said}:\n{what}\n\n"
    "I did not keep that day, and I am sorry. May I call you, so that we can agree on another day?"
    "\n\nKind regards\n{from}"};

constexpr Words danish{
    "da-DK",
    "Hej {to}\n\nJeg har lovet dig dette til {said}:\n{what}\n\n"
    "Jeg er ikke sikker på, at jeg kan nå det til den dag, og vil hellere sige det nu end på selve "
    "dagen. Jeg kan love dig det til {new}. Passer det dig?\n\nVenlig hilsen\n{from}",
    "Hej {to}\n\nJeg har lovet dig dette til {said}:\n{what}\n\n"
    "Jeg er ikke sikker på, at jeg kan nå det til den dag, og vil hellere sige det nu end på selve "
    "dagen. Må jeg ringe, så vi kan aftale en anden dag?\n\nVenlig hilsen\n{from}",
    "Hej {to}\n\nJeg lovede dig dette til {said}:\n{what}\n\n"
    "Det nåede jeg ikke, og det beklager jeg. Jeg kan love dig det til {new}. "
    "Passer det dig?\n\nVenlig hilsen\n{from}",
    "Hej {to}\n\nJeg lovede dig dette til {said}:\n{what}\n\n"
    "Det nåede jeg ikke, og det beklager jeg. Må jeg ringe, så vi kan aftale en anden dag?"
    "\n\nVenlig hilsen\n{from}"};

constexpr Words arabic{
    "ar_AE@numbers=latn",  // as on the page
    "مرحبًا \u2068{to}\u2069،\n\nوعدتك بما يلي في موعد أقصاه يوم {said}:\n{what}\n\n"
    "قد لا أتمكن من الوفاء بهذا الموعد، وأفضّل أن أخبرك بذلك الآن لا في اليوم نفسه. "
    "أستطيع أن أعدك به في موعد أقصاه يوم {new}. هل يناسبك ذلك؟\n\nمع أطيب التحيات\n{from}",
    "مرحبًا \u2068{to}\u2069،\n\nوعدتك بما يلي في موعد أقصاه يوم {said}:\n{what}\n\n"
    "قد لا أتمكن من الوفاء بهذا الموعد، وأفضّل أن أخبرك بذلك الآن لا في اليوم نفسه. "
    "هل يمكنني الاتصال بك لنتفق على موعد آخر؟\n\nمع أطيب التحيات\n{from}",
    "مرحبًا \u2068{to}\u2069،\n\nوعدتك بما يلي في موعد أقصاه يوم {said}:\n{what}\n\n"
    "لم أفِ بهذا الموعد، وأعتذر لك عن ذلك. أستطيع أن أعدك به في موعد أقصاه يوم {new}. "
    "هل يناسبك ذلك؟\n\nمع أطيب التحيات\n{from}",
    "مرحبًا \u2068{to}\u2069،\n\nوعدتك بما يلي في موعد أقصاه يوم {said}:\n{what}\n\n"
    "لم أفِ بهذا الموعد، وأعتذر لك عن ذلك. هل يمكنني الاتصال بك لنتفق على موعد آخر؟"
    "\n\nمع أطيب التحيات\n{from}"};

Words const& words_in(Language language) { return in_language(language, english, danish, arabic); }

}  // namespace

std::string spoken_day(Language language, Day day, Day today) {
  return spoken_day(words_in(language).locale, day, today);
}

std::string promise_message(Language language, MessageFacts const& facts) {
  auto const& words = words_in(language);
  auto const said = spoken_day(language, facts.said_for, facts.today);
  auto const new_day =
      facts.new_day ? spoken_day(language, *facts.new_day, facts.today) : std::string();
  auto const* const sentence = facts.new_day ? (facts.over ? words.over : words.early)
                               : facts.over  ? words.over_without_day
                                             : words.early_without_day;
  return filled(sentence, {{"{to}", facts.to},
                           {"{what}", facts.what},
                           {"{said}", said},
                           {"{new}", new_day},
                           {"{from}", facts.from}});
}

}  // namespace kept
