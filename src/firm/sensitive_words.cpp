#include "firm/sensitive_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text/fold.hpp"
#include "firm/topic_spelling.hpp"

namespace kept {
namespace {

// "word" whole, "word*" and what begins so, "*word" and what ends so; several words stand together.
// Words that mostly mean something else (party, race, temple, handicap; præst is none) are left out
// or stand with a second one.
constexpr std::string_view rows[] = {
    // Religion and belief.
    "religio*", "church*", "mosque*", "synagogue*", "christian*", "islam*", "muslim*", "jew",
    "jews", "jewish", "judaism", "hindu*", "buddhis*", "sikh*", "catholic*", "protestant*",
    "lutheran*", "bible*", "quran*", "koran*", "torah", "pray", "prayer*", "praying", "worship*",
    "pilgrim*", "hajj", "umrah", "ramadan", "atheis*", "agnostic*", "faith", "missionar*",
    "theolog*", "gospel", "baptis*", "jehova*", "mormon*", "halal", "kosher", "sunni", "shia",
    "kirke*", "*kirke", "moske", "moskeen", "moskeer", "synagoge*", "kristen*", "kristn*", "jøde",
    "jøder", "jødisk*", "jødedom*", "bibel*", "tro", "troende", "ateis*", "gudstjeneste*", "præst*",
    "menighed*", "bedehus*", "teolog*", "pilgrims*", "religiøs*", "frimenighed*", "دين", "ديني",
    "دينية", "إسلام", "إسلامي", "إسلامية", "مسلم", "مسلمة", "مسلمون", "مسلمين", "مسيحي", "مسيحية",
    "يهودي", "يهودية", "مسجد", "مساجد", "كنيسة", "كنائس", "قرآن", "قرآنية", "صلاة", "حج", "عمرة",
    "رمضان", "إلحاد", "ملحد", "شيعي", "شيعة", "إنجيل", "عقيدة", "فقه", "تجويد", "توراة", "معبد",
    // Health.
    "health", "healthcare", "illness*", "disease*", "diabet*", "cancer*", "depression*",
    "depressed", "anxiety", "autis*", "adhd", "dementia", "alzheimer*", "medication*", "psychiatr*",
    "diagnos*", "allerg*", "asthma", "abortion*", "infertil*", "pregnan*", "addict*", "alcoholi*",
    "disabilit*", "disabled", "weight loss", "chronic pain", "stroke rehab", "hiv", "aids",
    "sygdom*", "*sygdom", "*sygdomme", "sygemeld*", "sukkersyge", "kræft*", "*kræft", "angst",
    "demens*", "medicinering", "psykiatri*", "psykisk*", "allergi*", "astma", "abort*", "gravid*",
    "misbrug*", "alkoholis*", "helbred*", "sundhed*", "vægttab", "slankekur*", "handicappet",
    "handicappede", "funktionsnedsættelse*", "kronisk*", "صحة", "صحي", "صحية", "مرض", "أمراض",
    "مريض", "سرطان", "سكري", "اكتئاب", "قلق نفسي", "توحد", "إعاقة", "معاق", "إدمان", "إجهاض",
    "حساسية", "ربو", "علاج نفسي", "حمل وولادة",
    // Politics.
    "politic*", "election*", "parliament*", "socialis*", "communis*", "conservative*", "liberalis*",
    "republican*", "democrat*", "fascis*", "nazi*", "marxis*", "feminis*", "zionis*", "anarchis*",
    "political party", "politik*", "politisk*", "*politik", "valgkamp*", "folketing*", "kommunis*",
    "konservativ*", "liberal", "socialdemokrat*", "fascisme", "anarkis*", "partipolitik*",
    "venstrefløj*", "højrefløj*", "partimedlem*", "سياسة", "سياسي", "سياسية", "سياسات", "حزب",
    "أحزاب", "حزبي", "انتخابات", "برلمان", "شيوعي", "شيوعية", "اشتراكي", "اشتراكية", "ليبرالي",
    "ليبرالية", "نسوية", "صهيونية",
    // Unions.
    "trade union*", "trades union*", "labour union*", "labor union*", "union member*", "unionist*",
    "fagforening*", "fagbevægelse*", "fagforbund*", "tillidsmand*", "tillidsrepræsentant*", "نقابة",
    "نقابات", "نقابي", "نقابية",
    // Sexuality.
    "sex", "sexual*", "gay", "gays", "lesbian*", "bisexual*", "homosexual*", "heterosexual*",
    "transgender*", "transsexual*", "queer*", "lgbt*", "porn*", "erotic*", "swingers",
    "pride parade", "sexolog*", "seksu*", "homoseksu*", "biseksu*", "bøsse", "bøsser", "lesbisk*",
    "transkøn*", "erotik*", "مثلي", "مثلية", "مثليين", "مثليون", "جنسي", "جنسانية", "إباحية",
    // Ethnic origin.
    "ethnic*", "racial*", "tribe", "tribes", "tribal*", "skin colour", "skin color", "etnisk*",
    "etnicitet*", "racist*", "hudfarve*", "أعراق", "عرقي", "عرقية", "قبيلة", "قبائل", "قبلية"};

struct Pattern {
  std::vector<std::string> words;
  bool begins = false;  // "word*": the last word goes on
  bool ends = false;    // "*word": the first one may begin otherwise

  bool fits(std::string const& word, std::size_t at) const {
    auto const& own = words[at];
    if (begins && at + 1 == words.size() && word.starts_with(own)) return true;
    if (ends && at == 0 && word.ends_with(own)) return true;
    return word == own;
  }
};

std::vector<Pattern> const& patterns() {
  static auto const list = [] {
    std::vector<Pattern> all;
    for (auto row : rows) {
      Pattern pattern;
      pattern.begins = row.ends_with('*');
      pattern.ends = row.starts_with('*');
      pattern.words = compared_words(row, Language::ar);
      all.push_back(std::move(pattern));
    }
    return all;
  }();
  return list;
}

}  // namespace

bool is_sensitive(std::string_view text) {
  std::vector<std::vector<std::string>> words;  // the readings of each
  for (auto const& word : compared_words(text, Language::en))
    words.push_back(arabic_readings(word, 3));
  auto fits = [](Pattern const& pattern, std::size_t at, std::vector<std::string> const& readings) {
    return std::ranges::any_of(readings, [&](auto const& word) { return pattern.fits(word, at); });
  };
  return std::ranges::any_of(patterns(), [&](Pattern const& pattern) {
    for (std::size_t from = 0; from + pattern.words.size() <= words.size(); ++from) {
      std::size_t count = 0;
      while (count < pattern.words.size() && fits(pattern, count, words[from + count])) ++count;
      if (count == pattern.words.size()) return true;
    }
    return false;
  });
}

}  // namespace kept
