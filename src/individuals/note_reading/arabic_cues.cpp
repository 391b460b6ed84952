// Arabic, standard and spoken: "سأرسل", "سوف نتصل", "رح ابعت", "أعدك أن أرسل", "سترسل", "وعدنا أن
// يدفع".
#include "individuals/note_reading/arabic_verbs.hpp"

namespace kept {
using namespace arabic;
namespace {

class Arabic {
 public:
  explicit Arabic(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    static WordSet const conditions("إذا لو إن");
    if (is_doubted(words_)) return {};
    for (std::size_t at = 0; at < words_.size(); ++at) {
      // "If she pays on Friday, we deliver."
      if (conditions.has(words_[at].text) && (at == 0 || is_mark(words_[at - 1]))) return {};
      if (is_mark(words_[at]) || stopped(at)) continue;
      grown(at) || future_word(at) || promised(at);
    }
    for (auto& cue : reported(words_)) found_.push_back(std::move(cue));
    return std::move(found_);
  }

 private:
  bool stopped(std::size_t at) const { return is_stopped(words_, at); }

  bool add(std::size_t from, std::size_t verb, Direction direction, std::size_t skip = 0,
           bool needs_day = false) {
    found_.push_back({from, verb, verb + 1, direction, needs_day, {}, skip, 0});
    return true;
  }

  /// Not "ستصلك", which is our promise too.
  static bool is_first_person(std::string_view verb) {
    return verb.starts_with("ا") || verb.starts_with("ن");
  }

  /// "سأرسل", and spoken "هابعت", "حنبعت".
  bool grown(std::size_t at) {
    auto const word = bare(words_[at].text);
    static WordSet const talks("الاتصال الحديث النقاش التواصل اللقاء الاجتماع المكالمة");
    if (talks.has_at(words_, at + 1)) return false;
    if (no_futures().has(word)) return false;
    for (std::string_view lead : {"س", "ه", "ح"}) {
      auto const verb = without(word, lead);
      if (verb.empty()) continue;
      // "حيبعت" and "هيبعت" are spoken; only س is sure enough without a day.
      // "هبعت": I will send; the letter of the person is swallowed.
      if (lead != "س" && is_stem(verb))
        return is_for_them(words_, at, verb) &&
               add(at, at, Direction::ours, words_[at].text.size() - verb.size(), true);
      auto const who = person_of(verb);
      if (who && *who == Direction::theirs && told_to_others(at)) return false;
      if (who == Direction::ours && is_first_person(verb) &&
          !is_for_them(words_, at, verb.substr(letter)))
        return false;
      if (who) return add(at, at, *who, words_[at].text.size() - verb.size(), lead != "س");
    }
    return false;
  }

  /// "سوف أرسل", "رح ابعت".
  bool future_word(std::size_t at) {
    static WordSet const future("سوف رح راح غادي باش بش");
    if (!future.has(bare(words_[at].text)) || at + 1 >= words_.size()) return false;
    auto const& verb = words_[at + 1].text;
    auto const who = person_of(verb);
    if (!who || (is_talk(verb) && !verb.substr(letter).starts_with("تصل"))) return false;
    if (who == Direction::ours && is_first_person(verb) &&
        !is_for_them(words_, at + 1, verb.substr(letter)))
      return false;
    return add(at, at + 1, *who);
  }

  /// "وعد جاره بأن": between the two of them.
  bool to_others(std::size_t at) const {
    if (at >= words_.size() || is_mark(words_[at])) return false;
    auto const& word = words_[at].text;
    if (word.starts_with("ال") || word.starts_with("ان") || word.starts_with("بان")) return false;
    return word.ends_with("ه") || word.ends_with("ها") || word.ends_with("هم");
  }

  /// "قال له إنه سيأتي".
  bool told_to_others(std::size_t at) const {
    static WordSet const to_them("له لها لهم");
    static WordSet const said("قال قالت قالوا أكد أكدت وعد");
    for (std::size_t back = 1; back <= 4 && back < at; ++back)
      if (to_them.has(words_[at - back].text) && said.has(words_[at - back - 1].text)) return true;
    return false;
  }

  /// "أعدك أن أرسل", "وعدته بأن أتصل", "وعدنا أن يدفع", "وعدت بإرسال ...".
  bool promised(std::size_t at) {
    static WordSet const ours("اعدك اعدكم نعدك نعدكم وعدته وعدتها وعدتهم وعدناه وعدناها وعدناهم");
    static WordSet const theirs(
        "وعدني وعدتني وعدنا وعدتنا وعدوني وعدونا يعدني تعدني وعد وعدت تعهد تعهدت تعهدوا التزم");
    auto const& word = words_[at].text;
    bool const is_ours = ours.has(word);
    if (!is_ours && !theirs.has(word)) return false;
    if (!is_ours && to_others(at + 1)) return false;
    for (auto next = at + 1; next < at + 5 && next < words_.size(); ++next) {
      if (is_mark(words_[next])) break;
      if (auto const who = person_of(words_[next].text)) {
        if (is_ours && *who != Direction::ours) return false;
        if (!is_ours && *who == Direction::ours && word != "وعدت") return false;
        auto const direction = word == "وعدت" ? *who
                               : is_ours      ? Direction::ours
                                              : Direction::theirs;
        return add(at, next, direction);
      }
    }
    return false;
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> arabic_cues(SpokenWords words) { return Arabic(words).cues(); }

}  // namespace kept
