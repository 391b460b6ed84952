#include "individuals/note_reading/who_said.hpp"

#include <algorithm>

namespace kept {
namespace {

WordSet const& saying() {
  static WordSet const words(
      "said says wrote writes told replied answered promised confirmed sagde siger skrev skriver "
      "svarede oplyste bekræftede قال قالت يقول تقول كتب كتبت ذكر ذكرت أكد أكدت قالوا كتبوا");
  return words;
}

WordSet const& ourselves() {
  static WordSet const words("i we jeg vi i've we've قلت قلنا أنا نحن");
  return words;
}

/// Words before a colon that are no name: "Next step: I'll call".
WordSet const& labels() {
  static WordSet const words(
      "next step steps action actions todo remember reminder task tasks status internal sales "
      "delivery "
      "answer reply offer price meeting call today tomorrow monday tuesday wednesday thursday "
      "friday "
      "opgave opgaver status mandag tirsdag onsdag torsdag fredag svar tilbud møde promise "
      "promises promised agreed agreement note "
      "notes follow followup up outcome summary result results me us conclusion decision plan ps "
      "aftalt aftale næste skridt opfølgning løfte løfter notat referat husk konklusion mig os "
      "الخطوة التالية ملاحظة وعد وعود متابعة اتفقنا الخلاصة النتيجة ملاحظات");
  return words;
}

bool is_quote(SpokenWord const& word) {
  return is_mark(word) && (word.text == "\"" || word.text == "“" || word.text == "”" ||
                           word.text == "«" || word.text == "»" || word.text == "„");
}

/// Between quotation marks: whoever wrote the words down gave none of them.
bool is_quoted(SpokenWords words, std::size_t at) {
  return std::ranges::count_if(words.first(at), is_quote) % 2 == 1;
}

/// "...", she said. But not: the airline wrote to him.
bool said_behind(SpokenWords words, std::size_t at) {
  static WordSet const people("he she they han hun de لي لنا");
  while (at < words.size() && !is_quote(words[at])) ++at;
  while (at < words.size() && is_mark(words[at])) ++at;
  if (at + 1 >= words.size()) return false;
  bool const said = (people.has(words[at].text) && saying().has(words[at + 1].text)) ||
                    (saying().has(words[at].text) && people.has(words[at + 1].text));
  return said && (at + 2 >= words.size() || is_mark(words[at + 2]));
}

/// "You'll have it tonight," I told them.
bool said_by_us_behind(SpokenWords words, std::size_t at) {
  static WordSet const us("i we jeg vi");
  while (at < words.size() && !is_quote(words[at])) ++at;
  while (at < words.size() && is_mark(words[at])) ++at;
  return at + 1 < words.size() && ((us.has(words[at].text) && saying().has(words[at + 1].text)) ||
                                   (saying().has(words[at].text) && us.has(words[at + 1].text)));
}

/// "I'm not sure we'll make it", "he always says he'll pay".
bool is_denied_before(SpokenWords words, std::size_t at) {
  static WordSet const denials(
      "not never didn't don't doesn't isn't aren't wasn't haven't hasn't always keeps nobody ikke "
      "aldrig altid plejer ingen لم لن لست ليس لسنا دائما عادة غالبا");
  static WordSet const joints("and but so og men så ثم لكن");
  for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
    auto const& word = words[at - back];
    if (is_mark(word) || joints.has(word.text)) return false;
    if (denials.has(word.text)) return true;
  }
  return false;
}

/// "Mail from Siemens: we deliver on Thursday".
bool is_from_a_message(SpokenWords words, std::size_t at) {
  static WordSet const from("from fra من");
  for (std::size_t back = 1; back <= 2 && back <= at; ++back)
    if (words[at - back].text == ":")
      return std::ranges::any_of(words.first(at - back),
                                 [](auto const& word) { return from.has(word.text); });
  return false;
}

}  // namespace

Said said_by(SpokenWords words, PromiseCue const& cue) {
  if (is_denied_before(words, cue.from)) return Said::unclear;
  if (is_from_a_message(words, cue.from)) return Said::unclear;
  if (is_quoted(words, cue.verb)) {
    auto const open = std::ranges::find_if(words, is_quote) - words.begin();
    bool const told_before =
        open > 1 && (words[static_cast<std::size_t>(open) - 1].text == ":" ||
                     saying().has(words[static_cast<std::size_t>(open) - 1].text));
    if (!told_before && said_by_us_behind(words, cue.after))
      return cue.direction == Direction::ours ? Said::by_the_writer : Said::unclear;
    if (!told_before)
      return cue.direction == Direction::ours && said_behind(words, cue.after) ? Said::by_somebody
                                                                               : Said::unclear;
  }
  if (cue.direction != Direction::ours || cue.from == 0) return Said::by_the_writer;
  if (is_quoted(words, cue.verb)) {
    auto const open = std::ranges::find_if(words, is_quote) - words.begin();
    auto const before = words.first(static_cast<std::size_t>(open));
    bool const by_us =
        std::ranges::any_of(before, [](auto const& word) { return ourselves().has(word.text); });
    bool const label = before.size() >= 2 && labels().has(before[before.size() - 2].text);
    if (!by_us) return label ? Said::unclear : Said::by_somebody;
  }
  std::size_t at = cue.from;
  bool quoted = false;
  for (int steps = 0; at > 0 && steps < 5; ++steps) {
    auto const& before = words[at - 1];
    static WordSet const to_us("me us mig os til to لي لنا");
    if (before.text == ":" || before.text == "\"" || before.text == "“" || before.text == "”" ||
        before.text == "«" || before.text == "»" || before.text == "'") {
      quoted = true;
    } else if (quoted && to_us.has(before.text)) {
      // "He told me: ..."
    } else if (saying().has(before.text)) {
      bool const by_us = at >= 2 && ourselves().has(words[at - 2].text);
      if (by_us || before.text == "قلت") return Said::by_the_writer;
      return quoted ? Said::by_somebody : Said::unclear;
    } else if (quoted && before.kind == SpokenWord::Kind::letters && at <= 2) {
      // "Karen: I'll call" as against "Agreed: I'll call".
      return before.capital && !labels().has(before.text) && at == 1 ? Said::by_somebody
                                                                     : Said::by_the_writer;
    } else if (before.text == "," || before.text == "." || before.text == "and" ||
               before.text == "so" || before.text == "og" || before.text == "sa") {
      return Said::by_the_writer;
    }
    --at;
  }
  return Said::by_the_writer;
}

}  // namespace kept
