#include "individuals/note_reading/promise_receivers.hpp"

#include <algorithm>
#include <array>

#include "individuals/note_reading/doubt_words.hpp"
#include "individuals/note_reading/note_words.hpp"

namespace kept {
namespace {

ReceiverWords const& danish() {
  static ReceiverWords const words{
      .us = WordSet("os mig vores min mit mine jeg vi herop herned herover"),
      .you = WordSet("dig jer jeres din dit dine du i"),
      .acts = WordSet(
          "sende give betale ringe maile skrive bringe bekræfte underskrive returnere levere "
          "overføre refundere kreditere svare eftersende videresende fremsende indbetale aflevere "
          "oplyse melde vende fortælle sms'e faxe indsende hente skaffe ombytte erstatte "
          "godkende medbringe komme tilbagebetale sige lægge"),
      .no_parties = WordSet(
          "radioen radio vejret vejrudsigten prognosen dmi tv avisen nyhederne kommunen kommune "
          "banken politiet regeringen ministeren ministeriet borgmesteren skat skattestyrelsen "
          "toldstyrelsen naboen naboerne genboen underboen overboen staten styrelsen retten bussen "
          "toget flyselskabet postbuddet dsb alle nogen ingen horoskopet politikerne holdet "
          "klubben sne regn myndighederne regionen arbejdstilsynet fødevarestyrelsen"),
      .kin = WordSet(
          "kone mand datter søn bror søster mor far moster faster onkel tante fætter kusine nevø "
          "niece svoger svigerinde svigermor svigerfar folk medarbejdere ansatte kæreste forlovede "
          "børn børnene familie "
          "familien mormor farmor morfar farfar tømrer vvs'er blikkenslager udlejer tandlæge læge "
          "mureren tømreren maleren gartneren elektrikeren personalet svenden "
          "advokat dyrlæge lærer skole skolen veninde ven venner barnebarn"),
      .to = WordSet("til hos for med"),
      .not_a_place = WordSet(
          "os mig vores min mit mine mandag tirsdag onsdag torsdag fredag lørdag søndag tiden jul "
          "påske weekenden den næste januar februar marts april maj juni juli august september "
          "oktober november december sidst ugen måneden senest i at d"),
      .trying = WordSet("prøve prøver forsøge forsøger håber måske nok burde bør kunne"),
      .doubts = PhraseSet(
          "tror det når|tror det, når|når jeg ser det|når vi ser det|vi får se|får vi se|tvivler|"
          "som sædvanlig|hører jeg|hørte jeg|efter sigende|har jeg hørt|siger rygtet|rygtet siger|"
          "ifølge avisen|angiveligt|hvis heldet|for sjov|i spøg|for sjovs|nu må vi se|må vi se|"
          "i filmen|i bogen|i en drøm|ser vi"),
  };
  return words;
}

ReceiverWords const& receiver_words(Language language) {
  return language == Language::da   ? danish()
         : language == Language::ar ? arabic_receivers()
                                    : english_receivers();
}

bool is_comma(SpokenWord const& word) {
  return word.text == "," || word.text == "،" || word.text == ";" || word.text == "؛";
}

/// Forms under which a verb may stand among the acts.
std::vector<std::string> forms_of(std::string word, Language language) {
  std::vector<std::string> forms{word};
  if (language == Language::da) {
    if (word.ends_with("r")) forms.push_back(word.substr(0, word.size() - 1));
  } else if (language == Language::en) {
    for (std::string_view end : {"s", "es", "ing", "ed", "ting", "d"})
      if (word.size() > end.size() + 2 && word.ends_with(end)) {
        forms.push_back(word.substr(0, word.size() - end.size()));
        forms.push_back(forms.back() + "e");
      }
  } else {
    for (std::string_view lead :
         {"سا", "سن", "و", "ف", "سي", "ست", "بي", "بت", "ي", "ت", "ب", "هي", "حي", "هت"})
      for (std::size_t at = 0, known = forms.size(); at < known; ++at)
        if (forms[at].starts_with(lead) && forms[at].size() > lead.size() + 2)
          forms.push_back(forms[at].substr(lead.size()));
    for (std::string_view end : {"ون", "وا", "ها", "هم", "ه", "نا", "ني", "لنا", "لي"})
      for (std::size_t at = 0, known = forms.size(); at < known; ++at)
        if (forms[at].ends_with(end) && forms[at].size() > end.size() + 2)
          forms.push_back(forms[at].substr(0, forms[at].size() - end.size()));
  }
  return forms;
}

class Receivers {
 public:
  Receivers(SpokenWords words, PromiseCue const& cue, std::size_t to, bool quoted,
            Language language)
      : words_(words),
        cue_(cue),
        to_(std::min(to, words.size())),
        quoted_(quoted),
        known_(receiver_words(language)),
        language_(language) {}

  bool reaches_us() const {
    if (known_.doubts.is_in(words_) || is_within(start(), end(), known_.trying)) return false;
    // Whoever acts stands at the sentence's beginning, or right before.
    if (is_within(0, cue_.verb, known_.no_parties) || known_.no_parties.has_at(words_, cue_.after))
      return false;
    auto const behind = std::min(cue_.verb, end());
    bool const to_us = is_within(behind, end(), known_.us) || is_us_in_verb() ||
                       (quoted_ && is_within(behind, end(), known_.you)) || promised_to_us() ||
                       is_ours_behind();
    if (to_us) return !is_given_away(true);
    bool const family = is_within(0, cue_.verb, known_.kin);
    if (language_ == Language::da && cue_.pledged) return !family && !is_for_somebody();
    return !family && (cue_.pledged || is_act()) && !is_given_away(false);
  }

 private:
  std::size_t start() const {
    auto at = cue_.from;
    while (at > 0 && !is_mark(words_[at - 1])) --at;
    return at;
  }
  std::size_t end() const {
    auto at = cue_.after;
    while (at < to_ && !is_comma(words_[at])) ++at;
    return at;
  }
  bool is_within(std::size_t from, std::size_t to, WordSet const& set) const {
    for (auto at = from; at < std::min(to, words_.size()); ++at)
      if (set.has(words_[at].text)) return true;
    return false;
  }
  bool is_us_in_verb() const {
    if (language_ != Language::ar) return false;
    std::string_view const word = words_[std::min(cue_.verb, words_.size() - 1)].text;
    return word.ends_with("نا") || word.ends_with("ني") || word.ends_with("لي");
  }
  /// "شهاداتنا": what is done is done to what is ours.
  bool is_ours_behind() const {
    if (language_ != Language::ar) return false;
    static WordSet const none("أننا لأننا لكننا إننا بأننا عندنا قبلنا طرفنا جانبنا جهتنا زبائننا");
    for (auto at = cue_.after; at < end(); ++at) {
      std::string_view const word = words_[at].text;
      if (word.ends_with("نا") && word.size() >= 10 && !none.has(word)) return true;
    }
    return false;
  }
  /// "Promised us", "وعدني".
  bool promised_to_us() const {
    static WordSet const arabic_words(
        "وعدني وعدتني وعدوني وعدتنا وعدونا وعدنا يعدني تعدني أخبرني أخبرتني أكدلي طمأنني");
    static WordSet const us("us me os mig لي لنا");
    return is_within(cue_.from, cue_.verb, arabic_words) || is_within(cue_.from, cue_.verb, us);
  }

  bool is_act() const {
    if (cue_.verb >= words_.size()) return false;
    auto const verb = cue_.first.empty() ? words_[cue_.verb].text : cue_.first;
    static WordSet const right("right");
    if (verb == "put" && is_within(cue_.after, end(), right)) return true;
    for (auto const& form : forms_of(verb, language_))
      if (known_.acts.has(form)) return true;
    return false;
  }

  /// Somebody or some place else is named behind the verb.
  bool is_given_away(bool to_us) const {
    auto const& people = note_words(language_).people;
    for (auto at = cue_.after; at < end(); ++at) {
      auto const& word = words_[at];
      if (at > cue_.after && known_.kin.has(word.text) && !to_us) return true;
      if (to_us) continue;
      if (known_.kin.has(word.text) || is_role_word(people, word.text)) return true;
      if (known_.no_parties.has(word.text)) return true;
      if (known_.to.has(word.text) && at + 1 < end() && words_[at + 1].kind != digits &&
          !known_.not_a_place.has(words_[at + 1].text))
        return true;
      if (language_ == Language::ar && is_to_somebody(word.text)) return true;
      // "Rings Karen", "sends Tom the list".
      bool const name = at == cue_.after && word.capital && word.kind != digits &&
                        !known_.not_a_place.has(word.text);
      if (name) return true;
    }
    return false;
  }

  /// Where somebody gives their word, it is to us unless a person is named: "for Jens".
  bool is_for_somebody() const {
    for (auto at = cue_.after; at < end(); ++at)
      if (known_.kin.has(words_[at].text) ||
          (known_.to.has(words_[at].text) && at + 1 < end() && words_[at + 1].capital &&
           !known_.not_a_place.has(words_[at + 1].text)))
        return true;
    return false;
  }

  /// "للجيران", "لمالك المحل", but not "لمكتبنا", "لمدة".
  static bool is_to_somebody(std::string_view word) {
    static WordSet const no_people(
        "لكن لكنه لكنها لكنهم لأن لأنه لأنها لأنهم لمدة لغاية ليوم لشهر لنهاية لأي لهذا لذلك لهذه "
        "لدى "
        "لدينا لديه لديها لديهم لكل لبقية لباقي لأول لآخر لقاء لجنة لوحة لون ليلة لائحة لازم لسا "
        "لسه "
        "لحم لوحات لافتة لحظة لغة لبن لوح ليتر لتر لفة لمبة لمبات لعبة لوازم لاحقا لجان لتأكيد");
    constexpr std::size_t letter = 2;
    if (word.starts_with("لل")) return true;
    return word.starts_with("ل") && word.size() >= 4 * letter && !word.ends_with("نا") &&
           !no_people.has(word);
  }

  static constexpr auto digits = SpokenWord::Kind::digits;

  SpokenWords words_;
  PromiseCue const& cue_;
  std::size_t to_;
  bool quoted_;
  ReceiverWords const& known_;
  Language language_;
};

}  // namespace

bool reaches_us(SpokenWords words, PromiseCue const& cue, std::size_t to, bool quoted,
                Language language) {
  return Receivers(words, cue, to, quoted, language).reaches_us();
}

namespace {

/// "Pam, the secretary, will mail it": she will.
bool is_in_apposition(SpokenWords words, std::size_t from, Language language) {
  if (from < 3 || from >= words.size() || !is_comma(words[from - 1])) return false;
  auto const& people = note_words(language).people;
  for (auto at = from - 1; at-- > 0 && !is_mark(words[at]);)
    if (is_role_word(people, words[at].text)) return true;
  return false;
}

}  // namespace

bool is_of_others(SpokenWords words, PromiseCue const& cue, Language language) {
  static WordSet const own("i we i'll we'll i'd we'd jeg vi");
  static WordSet const said("sagde");
  static WordSet const they("han hun de");
  // What is the writer's own life, or only perhaps.
  static PhraseSet const no_business(
      "myself|my wife|my husband|my mum|my kids|birthday|we'll see|i might|we might|hell freezes|"
      "bare han|bare hun|bare de|bare nu|gid|mig selv|børnene|mine børn|derhjemme|min datter|min "
      "søn|vores datter|vores søn|til "
      "banken|til kommunen|til skat|til lægen|til tandlægen|min kone|min mand|min "
      "mor|fødselsdag|vi må se|må vi se|det kan være|kan være|"
      "زوجتي|زوجي|أمي|نفسي|عيد ميلاد|سنرى|المفروض|ابني|ابنتي|بنتي|أبي|والدي|والدتي|أخي|أختي|"
      "أولادي|عائلتي|بيتي|شقتي|سيارتي|إيجار البيت|فاتورة الكهرباء|طبيبي|لنفسي|لابني|لابنتي|لزوجتي");
  // To open or close a shop is promised to nobody.
  static WordSet const shop("نغلق نفتح نقفل نسكر نعطل سنغلق سنفتح lukker åbner close open");
  auto const& known = receiver_words(language);
  if (no_business.is_in(words) || shop.has_at(words, cue.verb)) return true;
  for (std::size_t at = 1; at < std::min(cue.verb + 1, words.size()); ++at)
    if (said.has(words[at - 1].text) && is_comma(words[at]) && they.has_at(words, at + 1))
      return true;
  if (is_in_apposition(words, cue.from, language)) return true;
  auto start = std::min(cue.from, words.size());
  while (start > 0 && !is_mark(words[start - 1])) --start;
  bool others = false;
  for (auto at = start; at < std::min(cue.verb, words.size()); ++at) {
    if (own.has(words[at].text)) return false;
    others = others || (at <= cue.from && known.kin.has(words[at].text));
  }
  return others;
}

}  // namespace kept
