#include "individuals/note_reading/promise_doubts.hpp"

#include <algorithm>

#include "individuals/note_reading/arabic_verbs.hpp"
#include "individuals/note_reading/doubt_words.hpp"

namespace kept {
namespace {

DoubtWords const& danish() {
  static DoubtWords const words{
      .over = PhraseSet(
          "ikke sikkert|ikke sikker|er usikker|jeg tror|vi tror|tror jeg|tror vi|regner med at|jeg "
          "håber|"
          "vi håber|håber jeg|håber vi|satser på|vist nok|formentlig|sandsynligvis|vi prøver|jeg "
          "prøver|"
          "vil prøve|vil forsøge|så vidt muligt|med forbehold|vores bedste|mit bedste|sagt "
          "før|gange før|"
          "sagt flere gange|sagt så mange gange|haha|hehe|hahaha|lol|"
          "dagen før|dagen efter|dagen inden|aftenen før|ugen før|ugen efter|ser gerne at|ser "
          "helst at|"
          "vil gerne at|vil have at|ønsker at|håber at|håber på at|spurgte om|spørger om|foreslog "
          "at|"
          "drømmer om|havde tænkt|overvejer|går og tænker|i teorien|principielt|med lidt held|"
          "ikke os|ikke vores problem|rager ikke os|den har vi hørt|det har vi hørt|hørt før|"
          "aflyst alligevel|kom mig i forkøbet|er klaret|allerede klaret|allerede sendt|"
          "allerede betalt|ikke længere nødvendigt|ikke aktuelt|blev ikke til noget|"
          "har ikke noget med os|held og lykke med|den tror jeg på|ombestemte sig|fortrød|"
          "ringede selv først|mellem dem|tror jeg ikke på|tror vi ikke på"),
      .if_words = WordSet("hvis såfremt medmindre forudsat"),
      .if_behind = WordSet("hvis såfremt medmindre forudsat afhængigt"),
      .asking = WordSet(""),
      .us = WordSet("os mig vores min mit mine"),
      .him = WordSet("ham hende"),
      .to_others = PhraseSet(
          "til ham|til hende|til dem|til sin|til sit|til sine|til hans|til hendes|til deres|"
          "for ham|for hende|for dem|med ham|med hende|med dem|hinanden|sin kone|sin mand|"
          "sin chef|sin søn|sin datter|sin mor|sin far|sin revisor|sin advokat|sin bror|"
          "sin søster"),
      .contacts = WordSet("ringer skriver mailer taler snakker spørger informerer orienterer "
                          "underretter kontakter inviterer svarer"),
      .behind_contacts = WordSet(
          "os mig tilbage på i til når inden senest om igen mandag tirsdag onsdag torsdag fredag "
          "lørdag søndag den d efter kl først senere ind med nu og selv før af vores herop"),
      .weak = WordSet(
          "beslutter holder besøger taler snakker spørger tager får laver finder ser kigger "
          "læser tjekker checker starter begynder afslutter færdiggør planlægger bygger "
          "producerer åbner lukker bager syr stryger tegner aftaler undersøger gennemgår "
          "opdaterer forbereder arrangerer sætter stiller lægger ordner klarer følger sørger "
          "rapporterer præsenterer tester ændrer foreslår viser forklarer oversætter skærer "
          "kopierer inviterer lejer låner vasker tømmer rydder rykker deler fjerner pakker"),
      .had = WordSet("havde skulle var"),
      .tellers = WordSet("lovet aftalt sagt egentlig ellers"),
      .turns = WordSet("men alligevel dog aldrig glemte i stedet"),
  };
  return words;
}

DoubtWords const& doubt_words(Language language) {
  return language == Language::da   ? danish()
         : language == Language::ar ? arabic_doubts()
                                    : english_doubts();
}

class Doubts {
 public:
  Doubts(SpokenWords words, PromiseCue const& cue, std::size_t to, Language language)
      : words_(words),
        cue_(cue),
        to_(std::min(to, words.size())),
        known_(doubt_words(language)),
        language_(language) {}

  bool hangs_on_something() const {
    for (std::size_t at = 0; at < cue_.from; ++at)
      if (known_.if_words.has(text(at)) && opens(at)) return true;
    if (verb_is(known_.asking)) return false;
    return has_before_end(known_.if_behind);
  }

  bool is_over() const {
    if (known_.over.is_in(words_) || is_told_and_turned()) return true;
    for (std::size_t at = 0; at + 1 < cue_.after && at + 1 < words_.size(); ++at)
      if (known_.had.has(text(at)) && known_.tellers.has(text(at + 1)))
        for (auto later = at + 2; later < words_.size(); ++later)
          if (known_.turns.has(text(later))) return true;
    return false;
  }

  /// "I'll send it, he said": whose it is the words before do not tell.
  bool is_said_by_them() const {
    static WordSet const they("he she they han hun de");
    static WordSet const said("said says sagde siger skrev wrote");
    for (auto at = cue_.after + 1; at < to_; ++at) {
      bool const pair = (they.has(text(at)) && said.has(text(at - 1))) ||
                        (said.has(text(at)) && they.has(text(at - 1)));
      bool const before = at < 2 || is_mark(words_[at - 2]);
      if (pair && before && (at + 1 >= words_.size() || is_mark(words_[at + 1]))) return true;
    }
    return false;
  }

  /// "I said yes, we can do that": nobody knows what.
  bool says_nothing() const {
    static WordSet const things("that it so this");
    return language_ == Language::en && text(cue_.verb) == "do" &&
           things.has_at(words_, cue_.after) &&
           (cue_.after + 1 >= words_.size() || is_mark(words_[cue_.after + 1]));
  }

  bool is_for_others() const {
    auto const next = cue_.after;
    bool const to_us = has_before_end(known_.us);
    if (known_.him.has_at(words_, next)) return true;
    // "He'll pay them on Friday", not "he'll bring them".
    static WordSet const pays("pay refund reimburse invoice give"), them("them");
    if (language_ == Language::en && verb_is(pays) && them.has_at(words_, next)) return true;
    // "He'll pay when he can" hangs on something.
    static WordSet const when("when once whenever");
    for (auto at = next; language_ == Language::en && at < to_; ++at)
      if (when.has(text(at))) return true;
    for (auto at = next; at < to_ && !ends(at); ++at)
      if (!to_us && known_.to_others.longest_at(words_, at)) return true;
    if (language_ == Language::da && cue_.pledged) return false;
    if (verb_is(known_.contacts) && next < to_ && !is_mark(words_[next])) {
      bool const fits =
          known_.behind_contacts.has(text(next)) || words_[next].kind == SpokenWord::Kind::digits;
      bool const to_somebody =
          text(next) == "til" && next + 1 < to_ && !to_us && words_[next + 1].capital;
      if (!fits || to_somebody) return true;
    }
    return verb_is(known_.weak) && !cue_.pledged && !to_us && !is_us_in_verb();
  }

 private:
  /// "Said he'd pay by Friday, but his account is empty".
  bool is_told_and_turned() const {
    if (language_ != Language::en) return false;
    static WordSet const turns("but however though except");
    bool told = false;
    for (auto at = cue_.from; at < std::min(cue_.verb, words_.size()); ++at)
      told = told || known_.tellers.has(text(at));
    for (auto at = cue_.after; told && at < words_.size(); ++at)
      if (turns.has(text(at))) return true;
    return false;
  }

  std::string_view text(std::size_t at) const { return words_[at].text; }
  bool ends(std::size_t at) const { return text(at) == "," || text(at) == "،" || text(at) == ";"; }
  bool opens(std::size_t at) const {
    static WordSet const joints("and but so og men så ثم لكن");
    return at == 0 || is_mark(words_[at - 1]) || joints.has(text(at - 1));
  }

  bool has_before_end(WordSet const& set) const {
    for (auto at = cue_.after; at < to_; ++at)
      if (set.has(text(at))) return true;
    return false;
  }

  bool verb_is(WordSet const& set) const {
    if (cue_.verb >= words_.size()) return false;
    auto const word = std::string(text(cue_.verb));
    if (set.has(cue_.first.empty() ? std::string_view(word) : std::string_view(cue_.first)))
      return true;
    if (language_ == Language::da) return set.has(word + "r");
    return language_ == Language::ar && set.has(arabic_stem(word));
  }

  /// "سيرسلون" without what tells of person and time.
  static std::string_view arabic_stem(std::string_view word) {
    for (std::string_view lead : {"و", "ف"})
      if (word.starts_with(lead) && word.size() > 10) word.remove_prefix(lead.size());
    for (std::string_view lead : {"سي", "ست", "ي", "ت"})
      if (word.starts_with(lead) && word.size() > lead.size() + 4) {
        word.remove_prefix(lead.size());
        break;
      }
    for (std::string_view end : {"ونها", "ونه", "ون", "وا", "ها", "هم", "ه"})
      if (word.ends_with(end) && word.size() > end.size() + 4) {
        word.remove_suffix(end.size());
        break;
      }
    return word;
  }

  bool is_us_in_verb() const {
    if (language_ != Language::ar) return false;
    auto const word = text(cue_.verb);
    return word.ends_with("نا") || word.ends_with("ني") || word.ends_with("لي");
  }

  SpokenWords words_;
  PromiseCue const& cue_;
  std::size_t to_;
  DoubtWords const& known_;
  Language language_;
};

}  // namespace

bool is_doubtful(SpokenWords words, PromiseCue const& cue, std::size_t to, Direction direction,
                 Language language) {
  Doubts const doubts(words, cue, to, language);
  if (doubts.is_over() || doubts.hangs_on_something() || doubts.says_nothing()) return true;
  return direction == Direction::theirs ? doubts.is_for_others() : doubts.is_said_by_them();
}

bool takes_back(SpokenWords next, Language language) {
  constexpr std::size_t short_words = 8;
  return next.size() <= short_words && doubt_words(language).over.is_in(next);
}

bool is_of_who_came_before(SpokenWords before, SpokenWords words, Language language) {
  if (language != Language::en || before.empty() || words.empty()) return false;
  static WordSet const left_out("will promised agreed said going sending bringing");
  static WordSet const they("he she they");
  static WordSet const ours("i we us me our my him her them their his");
  static WordSet const tells_of_them(
      "wants needs likes loves plays insists refuses has is was prefers signs buys runs works "
      "lives "
      "owns drives only won't can't never always follows enjoys hates keeps thinks knows takes "
      "does "
      "doesn't isn't seems sounds looks asked asks wanted");
  auto const has = [](SpokenWords all, WordSet const& set) {
    return std::ranges::any_of(all, [&](auto const& word) { return set.has(word.text); });
  };
  if (!left_out.has(words[0].text) || has(words, ours) || has(before, WordSet("i we")))
    return false;
  return has(before, they) || tells_of_them.has(before[0].text);
}

bool is_day_of_another(SpokenWords words, PromiseCue const& cue, std::size_t from, std::size_t to,
                       bool today) {
  static WordSet const asked(
      "asked asks wanted wants needs need spurgte spørger ville skal bad beder ønskede سأل سألت "
      "سألني سألتني طلب طلبت يريد تريد");
  static WordSet const tellers(
      "said told promised agreed rang called spoke met lovede sagde aftalte ringede talte mødte "
      "snakkede وعدت وعدته قلت اتفقنا اتصل كلمت");
  if (to > cue.verb) return false;
  bool comma = false;
  for (auto at = to; at < cue.verb; ++at)
    comma = comma || words[at].text == "," || words[at].text == "،";
  auto start = from;
  while (start > 0 && !is_mark(words[start - 1])) --start;
  for (auto at = start; comma && at < from; ++at)
    if (asked.has(words[at].text)) return true;
  // "They read the proof by the 8th, and we print it."
  static WordSet const they("they he she han hun de هم هو هي");
  if (comma && cue.direction == Direction::ours && they.has_at(words, start)) return true;
  for (auto at = start; comma && at < from; ++at)
    if (arabic::person_of(arabic::without(words[at].text, "س")) == Direction::theirs) return true;
  if (!today) return false;
  for (std::size_t at = from > 3 ? from - 3 : 0; at < std::min(to + 2, words.size()); ++at)
    if (tellers.has(words[at].text)) return true;
  return false;
}

bool is_of_a_meeting(SpokenWords words, PromiseCue const& cue) {
  static PhraseSet const meetings(
      "vi ses|ses vi|vi mødes|mødes vi|ses igen|vi ser|see you|we meet|we're meeting|we are "
      "meeting|we'll meet|meet up|meeting them|meeting her|meeting him|catch up|نلتقي|سنلتقي|"
      "نجتمع|سنجتمع|نتقابل|سنتقابل|اجتماعنا|لقاؤنا|موعدنا");
  for (std::size_t at = 0; at < cue.verb && at < words.size(); ++at)
    if (meetings.longest_at(words, at)) return true;
  return false;
}

bool counts_from_another_day(SpokenWords words, std::size_t from, std::size_t to) {
  static PhraseSet const counted(
      "the next day|the following day|the very next day|dagen efter|den følgende dag|næste dag|"
      "اليوم التالي|اليوم الذي يليه|بعدها بيوم|بعده بيوم|بعدها بيومين|بعده بيومين|قبلها بيوم|"
      "قبله بيوم|اليوم نفسه|نفس اليوم|بعدها بأسبوع|بعده بأسبوع|ذلك اليوم");
  for (auto at = from; at < std::min(to, words.size()); ++at)
    if (counted.longest_at(words, at)) return true;
  // "في 20 منه": of a month that another day named.
  for (auto at = from; at + 1 < std::min(to, words.size()); ++at)
    if (words[at].kind == SpokenWord::Kind::digits && words[at + 1].text == "منه") return true;
  return false;
}

}  // namespace kept
