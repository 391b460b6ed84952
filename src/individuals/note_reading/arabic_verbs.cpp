// Arabic verbs that can be promised, and whose a verb is by its first letter.
#include "individuals/note_reading/arabic_verbs.hpp"

namespace kept::arabic {

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

bool is_stopped(SpokenWords words, std::size_t at) {
  static WordSet const was("كان كانت كانوا كنت كنا");
  for (std::size_t back = 1; back <= at && !is_mark(words[at - back]); ++back) {
    auto const word = bare(words[at - back].text);
    if (was.has(word) || (back <= 2 && stops().has(word))) return true;
  }
  return false;
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

/// Futures of known verbs that nobody promises: what is received, begun, studied, or a talk.
WordSet const& no_futures() {
  static WordSet const words(
      "سنستلم سأستلم سنلتقي سألتقي سألتقيه سألتقيها سنتكلم سأتكلم سأقابل سأقابله سأقابلها سنقابل "
      "سنقابله سيقابل ستقابل سنغلق سأغلق سيغلق سيغلقون سنفتح سأفتح سيفتح ستفتح سيبدأ ستبدأ سنبدأ "
      "سأبدأ سيدرس ستدرس سيدرسون سندرس سأدرس سيعمل ستعمل سنعمل سأعمل سيترك ستترك سيشارك ستشارك "
      "سأتواصل سنتواصل سأتابع سنتابع سنزور سأزور سأزوره سنزوره سنزورها سأزورها سنزورهم سأزورهم "
      "سأعود سنعود سأرجع سنرجع سيرجع سترجع سيعود ستعود سيزورنا ستزورنا سيزوروننا سيزورني ستزورني "
      "سيلتقينا سيقابلنا ستقابلنا سيقابلني سيدخل ستدخل سيخرج ستخرج سيتولى ستتولى");
  return words;
}

bool is_done_to_us(std::string_view verb) {
  for (std::string_view ending : {"نا", "ني", "لنا", "لي"})
    if (verb.ends_with(ending) && verb.size() > 4 * letter) return true;
  return false;
}

}  // namespace kept::arabic
