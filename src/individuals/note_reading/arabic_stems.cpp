// Arabic: the verbs that a promise can be made of, as they stand behind the letter of the person
// (يـ-رسل), standard and spoken from Iraq to Morocco.
#include <algorithm>

#include "individuals/note_reading/arabic_verbs.hpp"

namespace kept::arabic {

/// What is given, sent, paid, told or done for somebody: a promise without a word of a receiver.
WordSet const& giving() {
  static WordSet const words(
      "رسل بعث بعت تصل رد رجع عيد دفع سلم قدم وافي زود خبر بلغ علم عطي شحن وصل جلب جيب صلح حول "
      "أكد وكد سدد عوض جيبلك فيد وضح هاتف كلم رن دق ودي جاوب ومن امن خصم خفض مدد بدل ستبدل منح "
      "قرض عير خصص تحمل كفل تكفل ضمن صدر ركب نزل حط دز صيفط طرش ورد صرف ودع جدد هدي دعم ساعد "
      "حضر جهز وفر ثبت ضيف عدل سوي عرض نجز نهي كمل شارك رجعلك رجعك فاتح لغي عفي سامح ستورد راسل "
      "حجز رتب ضع نفذ حسم سحب رفق عالج شيل قسط خلص لتزم صون ضبط ظبط زبط رمم دهن غلف طبع صمم فك "
      "نصب شغل برمج درب علم نقل فصل خيط غير طبق وزع عبي رجي ورجي فرجي خدم ضاعف ستكمل ستخرج عمل "
      "نقح رفع");
  return words;
}

/// What one may do for oneself as well: a promise only with somebody who gets it.
WordSet const& doing() {
  static WordSet const words(
      "خذ كتب راجع تأكد تابع بحث سأل قابل زور لتقي وقع نظم نشر حدث قوم طلب فحص شوف درس حذف شتري "
      "بيع فتح غلق صنع ترجم حسب ناقش جيك حكي تواصل وافق تكلم تولى توسط بدا باشر ستلم عرف دل عير "
      "وجه زيد حمل ترك هيئ قيم قيس لغ حضرو عود دون سجل لخص شرح دقق حرر صيغ ختبر جرب عاين نظف "
      "كنس خبز طبخ شوي زرع قلم قطف لحم كوي غسل خيط طرز نسق حلل برد سخن ربط فرغ رحل خرج "
      "دخل طلع فعل عطل وقف جمد علق فسخ تمم شكل وظف عين رشح قترح ستشير ستفسر ستعلم كشف ستعيد");
  return words;
}

namespace {

/// Pronouns that grow onto a verb.
constexpr std::string_view endings[] = {
    "ها",  "ه",    "هم",   "ك",    "كم",   "لك",    "لكم",  "له",    "لها",  "لهم",
    "ون",  "وا",   "ني",   "نا",   "لي",   "لنا",   "هن",   "كن",    "ان",   "ونها",
    "ونه", "ولك",  "لو",   "لكن",  "لوا",  "ين",    "ونا",  "وني",   "ولي",  "ولنا",
    "وله", "ولها", "ولهم", "هالك", "هاله", "هالنا", "هولك", "هولنا", "ونكم", "ونك"};

}  // namespace

bool is_stem_of(WordSet const& known, std::string_view word) {
  if (known.has(word)) return true;
  for (std::string_view ending : endings)
    if (word.ends_with(ending) && known.has(word.substr(0, word.size() - ending.size())))
      return true;
  return false;
}

bool is_stem(std::string_view word) {
  return is_stem_of(giving(), word) || is_stem_of(doing(), word);
}

/// "لهم", "إليها", "للمدرسة", and whoever was told, promised or asked for it.
bool is_for_them(SpokenWords words, std::size_t verb, std::string_view stem) {
  static WordSet const them(
      "له لها لهم لهن إليه إليها إليهم عنده عندها عندهم لديه لديها لديهم عليه عليها عليهم لكم لك "
      "إليكم عندكم عندك إلو إلها إلهم معه معها معهم عنه عنها عنهم");
  static WordSet const told(
      "وعدته وعدتها وعدتهم وعدناه وعدناها وعدناهم وعدت وعدنا اتفقنا اتفقت تعهدت تعهدنا التزمت "
      "التزمنا قلت قلتله قلتلها قلتلهم قلنا أخبرته أخبرتها أخبرتهم أخبرت أبلغته أبلغتها أبلغتهم "
      "أبلغت طمأنته طمأنتها طمأنتهم أكدت وعد أعده نعده نعدهم أعدها طلب طلبت طلبوا كلمة بناء أعدكم "
      "نعدكم أعدك");
  if (is_stem_of(giving(), stem)) return true;
  for (std::string_view ending : {"له", "لها", "لهم", "لك", "لكم", "لو"})
    if (stem.ends_with(ending) && stem.size() > ending.size() + 2 * letter) return true;
  for (auto at = verb + 1; at < words.size() && !is_mark(words[at]); ++at)
    if (them.has(words[at].text) || words[at].text.starts_with("لل")) return true;
  return std::ranges::any_of(words, [](auto const& word) { return told.has(bare(word.text)); });
}

}  // namespace kept::arabic
