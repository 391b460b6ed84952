// Arabic: what a note tells of having been promised, by whom and to whom; what is done with a day
// in the present tense; and a sentence that ends "as we promised".
#include "individuals/note_reading/arabic_verbs.hpp"

namespace kept::arabic {
namespace {

constexpr std::size_t reach = 7;  // words between "قلت" and what will be done

class Reports {
 public:
  explicit Reports(SpokenWords words) : words_(words) {}

  std::vector<PromiseCue> cues() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_mark(words_[at]) || stopped(at)) continue;
      promised_them(at) || promised_us(at) || told(at) || agreed(at) || present(at);
    }
    if (found_.empty()) as_said();
    return std::move(found_);
  }

 private:
  bool has(std::size_t at, WordSet const& set) const {
    return at < words_.size() && set.has(bare(words_[at].text));
  }
  bool stopped(std::size_t at) const { return is_stopped(words_, at); }
  bool begins(std::size_t at, std::string_view lead) const {
    return at < words_.size() && words_[at].text.starts_with(lead) &&
           words_[at].text.size() > lead.size() + 2 * letter;
  }
  bool ends(std::size_t at) const { return at >= words_.size() || is_mark(words_[at]); }

  bool add(std::size_t from, std::size_t verb, Direction direction, bool needs_day,
           std::size_t skip = 0) {
    found_.push_back({from, verb, verb + 1, direction, needs_day, {}, skip, 0});
    return true;
  }

  /// "وعدته بتخفيض", "وعدت سلمى بعرض", "تعهدت لهم بالإصلاح": a thing with ب grown onto it.
  bool promised_them(std::size_t at) {
    static WordSet const ours(
        "وعدته وعدتها وعدتهم وعدتهما وعدناه وعدناها وعدناهم وعدناهما أعده أعدها نعده نعدها نعدهم "
        "عاهدته عاهدناه");
    static WordSet const pledged("تعهدت تعهدنا التزمت التزمنا");
    static WordSet const by_us("تعهدنا التزمنا");
    static WordSet const to_them("له لها لهم أمامه أمامها أمامهم معه معها معهم");
    if (is_asked(at)) return false;
    // "ضمنا لهم سعر النحاس".
    static WordSet const granted("ضمنا ضمنت كفلنا كفلت");
    if (has(at, granted) && has(at + 1, to_them)) return add(at, at, Direction::ours, false);
    auto next = at + 1;
    if (has(at, pledged) && has(at + 1, to_them)) {
      ++next;
    } else if (has(at, by_us)) {
      // What follows says it.
    } else if (!ours.has(words_[at].text) || is_of_somebody(at)) {
      return false;
    }
    if (!begins(next, "ب") || next >= words_.size() || words_[next].text.starts_with("بان"))
      return false;
    static WordSet const things("بهذا بذلك بشيء بشي");
    if (has(next, things)) return false;
    return add(at, next, Direction::ours, false, letter);
  }

  /// "البلدية وعدتهم": "I promised" and "she promised" are written alike; a subject tells.
  bool is_of_somebody(std::size_t at) const {
    static WordSet const no_subjects("قد لقد انا وانا كنت ثم");
    bool const alike = words_[at].text.starts_with("وعدت");
    return alike && at > 0 && !is_mark(words_[at - 1]) && !has(at - 1, no_subjects);
  }

  /// "الأستاذ وعد بتحويل الدفعة", "تعهدت الشركة بإصلاح العيب"; not "كما وعد", not "وعد جاره".
  bool promised_us(std::size_t at) {
    static WordSet const theirs(
        "وعد تعهد التزم تكفل وعدوا تعهدوا التزموا تكفلوا وعدني وعدتني وعدوني وعدونا");
    static WordSet const of_a_firm("تعهدت التزمت وعدت تكفلت");
    static WordSet const as_it("كما حسب مثلما");
    if (at > 0 && has(at - 1, as_it)) return false;
    if (theirs.has(words_[at].text) && begins(at + 1, "ب") &&
        !words_[at + 1].text.starts_with("بان"))
      return add(at, at + 1, Direction::theirs, false, letter);
    bool const subject_before = at > 0 && !is_mark(words_[at - 1]) && words_[at].text != "وعدت";
    if (!of_a_firm.has(words_[at].text) || !(subject_before || begins(at + 1, "ال"))) return false;
    for (auto next = subject_before ? at + 1 : at + 2; next < at + 5 && !ends(next); ++next)
      if (begins(next, "ب") && !words_[next].text.starts_with("بان"))
        return add(at, next, Direction::theirs, true, letter);
    return false;
  }

  /// "قلت لفادي نعيد له العربون", "أخبرت الإدارة بأننا نعوض", "أكدنا لهم أن القطع ستكون عندهم".
  bool told(std::size_t at) {
    static WordSet const tellers(
        "قلت قلنا أخبرت أخبرته أخبرتها أخبرتهم أخبرنا أخبرناه أخبرناهم أبلغت أبلغته أبلغتها "
        "أبلغتهم "
        "أبلغناه أبلغناهم بلغته بلغتها بلغتهم بلغناه بلغناهم أكدت أكدنا طمأنته طمأنتها طمأنتهم "
        "طمأنت طمأنته قلتله قلتلها قلتلهم قلتلو گلتله گلتلها گلتلهم خبرته خبرتها خبرتهم وعدت وعدته "
        "وعدتها وعدتهم وعدناه وعدناها وعدناهم");
    static WordSet const will_be(
        "ستكون سيكون تكون يكون عندهم عندها عنده عندكم ستصل ستصلهم سيصلهم "
        "ستصله ستصلها سيصله سيصلها تصله تصلها تصلهم توصلك توصلكم توصله توصلها توصلهم بتوصلك "
        "بتوصلهم بتوصله بتوصلها هتكون بتكون هيكون هتوصلك هتوصله هتوصلها هتوصلهم ستسلم سيسلم عندك");
    static WordSet const that("ان بان انه انها بانه بانها");
    if (!has(at, tellers) || is_of_somebody(at)) return false;
    bool said_that = false;
    for (auto next = at + 1; next < words_.size() && next <= at + reach; ++next) {
      if (is_mark(words_[next]) || has(next, stops())) return false;
      said_that = said_that || has(next, that);
      auto const& verb = words_[next].text;
      if (verb.starts_with("ن") && is_stem(verb.substr(letter)) && !is_talk(verb))
        return add(next, next, Direction::ours, !words_[at].text.starts_with("وعد"));
      static WordSet const sure(
          "توصلك توصلكم بتوصلك هتكون هيكون هتوصلك عندك عندكم بتوصله بتوصلها "
          "بتوصلهم توصله توصلها توصلهم هتوصله هتوصلها هتوصلهم");
      if ((said_that || has(next, sure)) && has(next, will_be))
        return add(at, next, Direction::ours, true);
    }
    return false;
  }

  /// "اتفقنا على إرسال المواصفات مساء الأربعاء".
  bool agreed(std::size_t at) {
    static WordSet const words("اتفقت اتفقنا");
    static WordSet const theirs("وافق وافقوا وافقت");
    static WordSet const their_acts("دفع تسليم توريد إرسال إصلاح استبدال توقيع تحويل سداد");
    static WordSet const acts(
        "إرسال تسليم توريد تركيب تجهيز إصدار تعديل تحديث شحن توصيل إعداد تقديم تزويد إصلاح صيانة "
        "استبدال تخفيض تمديد تأجيل حجز طباعة تصميم تدريب فحص إعادة إكمال إنهاء دهان تنفيذ");
    bool const by_them = has(at, theirs);
    if (!has(at, words) && !by_them) return false;
    for (auto next = at + 1; next < at + 5 && !ends(next); ++next)
      if (words_[next].text == "على" || words_[next].text == "علي")
        return has(next + 1, by_them ? their_acts : acts) &&
               add(at, next + 1, by_them ? Direction::theirs : Direction::ours, true);
    return false;
  }

  /// "طلب أن نعده بالتسليم": what they want is not yet promised.
  bool is_asked(std::size_t at) const {
    static WordSet const wishes(
        "طلب طلبت طلبوا يطلب تطلب يريد تريد يريدون أراد أرادت أرادوا يود تود سأل سألت اقترح اقترحت "
        "يقترح تقترح بده بدها بدهم عايز عايزة عاوز يبي تبي ينتظر تنتظر ينتظرون يصر تصر يلح ألح");
    for (std::size_t back = 1; back <= 5 && back <= at && !is_mark(words_[at - back]); ++back)
      if (has(at - back, wishes)) return true;
    return false;
  }

  /// A day makes a promise of the present tense: "نعطيها التصميم يوم الأحد", "يبلغنا قبل الجمعة".
  bool present(std::size_t at) {
    auto const verb = bare(words_[at].text);
    // "نعيد الاتصال به": the next talk.
    static WordSet const talks("الاتصال الحديث النقاش التواصل اللقاء الاجتماع المكالمة");
    if (has(at + 1, talks)) return false;
    if (words_[at].text == "فندق") return false;  // a hotel, not "and we ring"
    static WordSet const have_to("علي يجب لازم علينا");
    if (at > 1 && words_[at - 1].text == "ان" && has(at - 2, have_to) && !is_talk(verb) &&
        is_for_them(words_, at, verb.substr(letter)) &&
        (verb.starts_with("ا") || verb.starts_with("ن")) && is_stem(verb.substr(letter)))
      return add(at, at, Direction::ours, true);
    if (is_asked(at)) return false;
    static WordSet const to_you("لك لكم");
    if (verb.starts_with("ا") && to_you.has_at(words_, at + 1) && is_stem(verb.substr(letter)))
      return add(at, at, Direction::ours, true, words_[at].text.size() - verb.size());
    static WordSet const behind("ان اننا باننا نحن وسوف هو هي هم بدوره الى");
    bool const opens = at == 0 || is_mark(words_[at - 1]) || verb.size() < words_[at].text.size() ||
                       has(at - 1, behind);
    if (verb.starts_with("ن") && opens && is_stem(verb.substr(letter)) && !is_talk(verb) &&
        is_for_them(words_, at, verb.substr(letter)))
      return add(at, at, Direction::ours, true, words_[at].text.size() - verb.size());
    // Spoken: "بتبعتلي".
    auto const spoken = without(verb, "ب");
    if ((spoken.starts_with("ي") || spoken.starts_with("ت")) && is_done_to_us(spoken) &&
        is_stem(spoken.substr(letter)))
      return add(at, at, Direction::theirs, true, words_[at].text.size() - verb.size() + letter);
    if ((verb.starts_with("ي") || verb.starts_with("ت")) && is_done_to_us(verb) &&
        is_stem(verb.substr(letter)))
      return add(at, at, Direction::theirs, true, words_[at].text.size() - verb.size());
    return false;
  }

  /// "نتحمل نحن الأجرة كما وعدناهم", "فني الصيانة عنده غدا، وعدته".
  void as_said() {
    static WordSet const last_words("وعدته وعدتها وعدتهم وعدناه وعدناها وعدناهم");
    static WordSet const as_it("كما مثلما حسبما");
    static WordSet const promised(
        "تعهدنا تعهدت وعدنا وعدت وعدته وعدتها وعدتهم وعدناه وعدناها وعدناهم اتفقنا اتفقت");
    static WordSet const word("وعد وعدا بوعد كلمة");
    static WordSet const gave("أعطيته أعطيتها أعطيتهم أعطيناه أعطيناها أعطيناهم");
    static WordSet const my_words("كلمتي كلمة كلمتنا وعدا وعدي");
    static WordSet const of_us("مني منا شرف");
    static WordSet const pledged("تعهدت تعهدنا");
    for (std::size_t at = 2; at < words_.size(); ++at) {
      bool const alone = last_words.has(words_[at].text) && ends(at + 1) && is_mark(words_[at - 1]);
      bool const as = has(at, promised) && has(at - 1, as_it) && ends(at + 1);
      bool const my_word = (has(at, of_us) && has(at - 1, word) && ends(at + 1)) ||
                           (has(at, my_words) && has(at - 1, gave) && ends(at + 1));
      bool const pledge = has(at, pledged) && is_mark(words_[at - 1]);
      if (!(alone || as || my_word || pledge)) continue;
      for (std::size_t before = 0; before < at; ++before)
        if (has(before, stops()) && words_[before].text != "لن") return;
      return void(add(0, 0, Direction::ours, !(alone || pledge || is_ours(0))));
    }
  }
  bool is_ours(std::size_t at) const {
    auto const& verb = words_[at].text;
    return verb.starts_with("ن") && is_stem(verb.substr(letter));
  }

  SpokenWords words_;
  std::vector<PromiseCue> found_;
};

}  // namespace

std::vector<PromiseCue> reported(SpokenWords words) { return Reports(words).cues(); }

}  // namespace kept::arabic
