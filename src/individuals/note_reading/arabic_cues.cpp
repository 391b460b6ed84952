// Arabic, standard and spoken: "سأرسل", "سوف نتصل", "رح ابعت", "أعدك أن أرسل", "سترسل", "وعدنا أن
// يدفع".
#include <optional>

#include "individuals/note_reading/promise_cues.hpp"

namespace kept {
namespace {

/// Imperfect stems without the letter of the person: يـ-رسل.
WordSet const& stems() {
  static WordSet const words(
      "رسل بعث بعت تصل عود رجع رد رجعلك حضر جهز كتب دفع سلم قدم وافي زود شارك راجع تأكد تابع نهي "
      "أنهي كمل وفر حجز رتب خبر بلغ علم عطي شحن وصل جلب جيب صلح بحث سأل قابل زور لتقي وقع نظم "
      "حول أكد وكد نشر حدث نفذ قوم طلب فحص شوف درس عدل غير ضيف حذف طبع شتري بيع فتح غلق ركب صنع "
      "نجز "
      "نقل عوض جيبلك فيد عرض وضح ترجم حسب ناقش جيك حكي تواصل سدد لغي حسم عمل خلص رجعك "
      "كلم رن دق فاتح صدر ودي جاوب جيب ضمن وافق هاتف تكلم تولى");
  return words;
}

constexpr std::size_t letter = 2;  // bytes

std::string_view without(std::string_view word, std::string_view lead) {
  return word.starts_with(lead) ? word.substr(lead.size()) : std::string_view();
}

/// A stem, perhaps with pronouns grown onto it.
bool is_stem(std::string_view word) {
  if (stems().has(word)) return true;
  for (std::string_view ending :
       {"ها", "ه",  "هم",  "ك",  "كم", "لك", "لكم",  "له",  "لها", "لهم", "ون",  "وا",  "ني",
        "نا", "لي", "لنا", "هن", "كن", "ان", "ونها", "ونه", "ولك", "لو",  "لكن", "لوا", "ين"})
    if (word.ends_with(ending) && stems().has(word.substr(0, word.size() - ending.size())))
      return true;
  return false;
}

/// Who does it, from the letter of the person: أ and ن are ours, ي and ت theirs.
std::optional<Direction> person_of(std::string_view verb) {
  for (std::string_view ours : {"ا", "ن"})
    if (auto rest = without(verb, ours); !rest.empty() && is_stem(rest)) return Direction::ours;
  for (std::string_view theirs : {"ي", "ت"})
    if (auto rest = without(verb, theirs); !rest.empty() && is_stem(rest)) return Direction::theirs;
  // "يصل" loses the و of its stem: what reaches you is our promise.
  for (std::string_view arrives : {"تصلك", "يصلك", "تصلكم", "يصلكم"})
    if (verb == arrives) return Direction::ours;
  for (std::string_view arrives : {"تصلني", "يصلني", "تصلنا", "يصلنا"})
    if (verb == arrives) return Direction::theirs;
  return {};
}

WordSet const& stops() {
  static WordSet const words(
      "لن لا لم ما مش ليس مو ربما يمكن لعل اذا لو قد سأحاول احاول متى هل عندما لما حين بعدما "
      "قبلما ياريت اتمنى");
  return words;
}

class Arabic {
 public:
  explicit Arabic(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_mark(words_[at]) || stopped(at)) continue;
      grown(at) || future_word(at) || promised(at);
    }
    return std::move(found_);
  }

 private:
  bool stopped(std::size_t at) const {
    for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
      if (is_mark(words_[at - back])) return false;
      if (stops().has(bare(words_[at - back].text))) return true;
    }
    return false;
  }

  /// Without "and".
  static std::string_view bare(std::string_view word) {
    for (std::string_view and_word : {"و", "ف"})
      if (word.starts_with(and_word) && word.size() > 3 * letter) return word.substr(letter);
    return word;
  }

  bool add(std::size_t from, std::size_t verb, Direction direction, std::size_t skip = 0,
           bool needs_day = false) {
    found_.push_back({from, verb, verb + 1, direction, needs_day, {}, skip, 0});
    return true;
  }

  /// "سأرسل", and spoken "هابعت", "حنبعت".
  bool grown(std::size_t at) {
    auto const word = bare(words_[at].text);
    for (std::string_view lead : {"س", "ه", "ح"}) {
      auto const verb = without(word, lead);
      if (verb.empty()) continue;
      // "حيبعت" and "هيبعت" are spoken; only س is sure enough without a day.
      // "هبعت": I will send; the letter of the person is swallowed.
      if (lead != "س" && is_stem(verb))
        return add(at, at, Direction::ours, words_[at].text.size() - verb.size(), true);
      if (auto const who = person_of(verb))
        return add(at, at, *who, words_[at].text.size() - verb.size(), lead != "س");
    }
    return false;
  }

  /// "سوف أرسل", "رح ابعت".
  bool future_word(std::size_t at) {
    static WordSet const future("سوف رح راح");
    if (!future.has(bare(words_[at].text)) || at + 1 >= words_.size()) return false;
    auto const& verb = words_[at + 1].text;
    auto const who = person_of(verb);
    return who && add(at, at + 1, *who);
  }

  /// "أعدك أن أرسل", "وعدته بأن أتصل", "وعدنا أن يدفع", "وعدت بإرسال ...".
  bool promised(std::size_t at) {
    static WordSet const ours("اعدك اعدكم نعدك نعدكم وعدته وعدتها وعدتهم وعدناه وعدناها وعدناهم");
    static WordSet const theirs(
        "وعدني وعدتني وعدنا وعدتنا وعدوني وعدونا يعدني تعدني وعد وعدت تعهد تعهدت تعهدوا التزم");
    auto const& word = words_[at].text;
    bool const is_ours = ours.has(word);
    if (!is_ours && !theirs.has(word)) return false;
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
