// Arabic verbs that can be promised, and whose a verb is by its first letter.
#include "individuals/note_reading/arabic_verbs.hpp"

namespace kept::arabic {

/// Imperfect stems without the letter of the person: يـ-رسل.
WordSet const& stems() {
  static WordSet const words(
      "خذ ضع رسل بعث بعت تصل عود رجع رد رجعلك حضر جهز كتب دفع سلم قدم وافي زود شارك راجع تأكد "
      "تابع نهي "
      "أنهي كمل وفر حجز رتب خبر بلغ علم عطي شحن وصل جلب جيب صلح بحث سأل قابل زور لتقي وقع نظم "
      "حول أكد وكد نشر حدث نفذ قوم طلب فحص شوف درس عدل غير ضيف حذف طبع شتري بيع فتح غلق ركب صنع "
      "نجز "
      "نقل عوض جيبلك فيد عرض وضح ترجم حسب ناقش جيك حكي تواصل سدد لغي حسم عمل خلص رجعك "
      "كلم رن دق فاتح صدر ودي جاوب جيب ضمن وافق هاتف تكلم تولى عطي عيد عوض ثبت ومن امن توسط ضع بدا "
      "باشر ستلم خصم خفض مدد بدل ستبدل عرف دل منح قرض عير خصص وجه سوي زيد حمل تحمل عالج فك سحب عفي "
      "ترك كفل هيئ قيم قيس لغ حضرو");
  return words;
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
  // "يصل" loses the و of its stem: what reaches you is our promise.
  for (std::string_view arrives :
       {"تصلك", "يصلك", "تصلكم", "يصلكم", "تصله", "يصله", "تصلها", "يصلها", "تصلهم", "يصلهم"})
    if (verb == arrives) return Direction::ours;
  for (std::string_view arrives : {"تصلني", "يصلني", "تصلنا", "يصلنا"})
    if (verb == arrives) return Direction::theirs;
  for (std::string_view theirs : {"ي", "ت"})
    if (auto rest = without(verb, theirs); !rest.empty() && is_stem(rest)) return Direction::theirs;
  return {};
}

WordSet const& stops() {
  static WordSet const words(
      "لن لا لم ما مش ليس مو ربما يمكن لعل اذا لو قد سأحاول احاول متى هل عندما لما حين بعدما "
      "قبلما كنت كنا كان كانت سألني سألتني ياريت اتمنى يظن تظن يظنون أظن يعتقد تعتقد أعتقد يتوقع "
      "تتوقع نتوقع يدعي تدعي يدعون "
      "يزعم تزعم يزعمون");
  return words;
}

std::string_view without(std::string_view word, std::string_view lead) {
  return word.starts_with(lead) ? word.substr(lead.size()) : std::string_view();
}

std::string_view bare(std::string_view word) {
  for (std::string_view and_word : {"و", "ف"})
    if (word.starts_with(and_word) && word.size() > 3 * letter) return word.substr(letter);
  return word;
}

bool is_talk(std::string_view verb) {
  static WordSet const stems(
      "لتقي كلم كلمه كلمها كلمهم تحدث جلس جتمع عود تابع شرب تكلم هاتف هاتفه هاتفها هاتفهم تواصل "
      "زور زوره زورها زورهم تقابل حكي كمل تغدى تعشى رجع تصل");
  return verb.size() > letter && stems.has(verb.substr(letter));
}

/// Nouns and names that begin like a future, and futures that nobody promises.
WordSet const& no_futures() {
  static WordSet const words(
      "ساعة ساعات ساعتين ساعته ساعتها سامر سارة سالم سابق سابقا سابقة ساحة ساحات سائق سائقة سائقين "
      "سائقه سائقها سائقهم سادسا سارع ساعد ساعدني ساعدنا سامح سامي ساخن ساخنة ساكن سالني سألته سأل "
      "سألت سألتني سألنا سألته سألتها سأله سألها سألوا سألوني سألونا ساومني ساوم سافر سافرت سافروا "
      "ساهم سابع ساقط سالمة سامية ساندرا سنة سنوات سنويا سنوية سنين سند سندات سنتين سنتيمتر سناء "
      "سنان سنبل سيارة سيارات سيارته سيارتها سيارتهم سيدة سيدات سيئة سيئ سيرته سيرة سيطرة سيولة "
      "سيرفر سياسة سيناء سينا سيراميك سيلان سيف ستة ستون ستين ستائر ستارة ستار ستوديو ستاندرد "
      "ستوك سيأتي ستأتي سيأتون سيمون سيرين ستيفن ستيفاني سيلين سيدرا سيلفيا ستائره سيكون ستكون "
      "سنكون سأكون سيكونون "
      "سنرى سأرى سيرى سأفكر سنفكر سيفكر ستفكر يفكرون "
      "سيبقى ستبقى سنبقى سأبقى سنحاول سأحاول سيحاول ستحاول سيحاولون سأحتاج سنحتاج سيحتاج ستحتاج "
      "سأعرف سنعرف سننتظر سأنتظر سينتظر ستنتظر سأسافر سنسافر سيسافر ستسافر سيتزوج ستتزوج ستلد "
      "سيندم ستندم سيشتاق سيصبح ستصبح سينتهي ستنتهي سيموت سنموت سيمر ستمر سيستمر ستستمر سيظل "
      "ستظل سأظل سنظل سيحتاجون سأنام سأتذكر سأنسى سيعجب سيعجبه سيعجبها سيتأخر ستتأخر سيتضح ستمطر "
      "سيرتفع سترتفع ستنخفض سينخفض سيغيب ستغيب سيتقاعد ستتقاعد سنقبض سنستلم سأستلم سنتسلم سنحصل "
      "سأحصل سأراه سنراه سأراها سنبذل سأبذل سنلتقي سألتقي سنجتمع "
      "سأجتمع سنتقابل سنتحدث سأتحدث سنتكلم سنجلس سأجلس سأقابل سأقابله سنقابل سنقابله سألتقيه "
      "سألتقيها "
      "سنتغدى سنتعشى سنغلق سنفتح سأغلق سنقفل سينتقل "
      "سينتقلون ستنتقل سننتقل سيسافرون "
      "سيقرر سيقررون ستقرر سنقرر سيختار سيختارون سيبدأ سيبدؤون ستبدأ سيحتفل سيحتفلون سنحتفل سيعيش "
      "سيدرس ستدرس سيدرسون سيعمل ستعمل سيتخرج ستتخرج سيرى سيرون سيفتتح سيفتتحون ستفتتح سيغلقون "
      "سيغلق ستغلق سيستقيل ستستقيل سيترك ستترك سيلعب ستلعب سيشارك سيقابل");
  return words;
}

std::optional<Direction> future_of(std::string_view word) {
  static WordSet const short_ours("سنمر سنرد سنضع سنصل سأصل سنعد سنحل سنزن");
  if (short_ours.has(word)) return Direction::ours;
  if (word.size() < 5 * letter || no_futures().has(word)) return {};
  // "سائقنا", "سيارتنا": nouns with what is grown onto them.
  for (std::string_view lead : {"ساي", "سيار", "ساعات", "سندات", "سنج", "سيد"})
    if (word.starts_with(lead)) return {};
  if (word.starts_with("سا") || word.starts_with("سن")) return Direction::ours;
  if (word.starts_with("سي") || word.starts_with("ست")) return Direction::theirs;
  return {};
}

bool is_done_to_us(std::string_view verb) {
  for (std::string_view ending : {"نا", "ني", "لنا", "لي"})
    if (verb.ends_with(ending) && verb.size() > 4 * letter) return true;
  return false;
}

}  // namespace kept::arabic
