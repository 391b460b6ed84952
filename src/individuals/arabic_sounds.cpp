#include "individuals/arabic_sounds.hpp"

#include <array>

namespace kept {
namespace {

struct Letter {
  char32_t arabic;
  std::string_view latin;
};
constexpr std::array letters = {
    Letter{U'ب', "b"},  Letter{U'ت', "t"},  Letter{U'ث', "th"}, Letter{U'ج', "j"},
    Letter{U'ح', "h"},  Letter{U'خ', "kh"}, Letter{U'د', "d"},  Letter{U'ذ', "dh"},
    Letter{U'ر', "r"},  Letter{U'ز', "z"},  Letter{U'س', "s"},  Letter{U'ش', "sh"},
    Letter{U'ص', "s"},  Letter{U'ض', "d"},  Letter{U'ط', "t"},  Letter{U'ظ', "z"},
    Letter{U'ع', "'"},  Letter{U'غ', "gh"}, Letter{U'ف', "f"},  Letter{U'ق', "q"},
    Letter{U'ك', "k"},  Letter{U'ل', "l"},  Letter{U'م', "m"},  Letter{U'ن', "n"},
    Letter{U'ه', "h"},  Letter{U'ء', "'"},  Letter{U'ؤ', "'"},  Letter{U'ئ', "'"},
    Letter{U'پ', "p"},  Letter{U'چ', "ch"}, Letter{U'گ', "g"},  Letter{U'ڤ', "v"},
    Letter{U'ژ', "zh"}, Letter{U'ک', "k"},  Letter{U'ی', "y"},  Letter{U'و', "w"},
    Letter{U'ي', "y"}};

std::string_view latin_letter(char32_t letter) {
  for (auto const& each : letters)
    if (each.arabic == letter) return each.latin;
  return {};
}

char mark_of(char32_t letter) {
  switch (letter) {
    case U'\u064E':
    case U'\u064B':
      return 'a';
    case U'\u0650':
    case U'\u064D':
      return 'i';
    case U'\u064F':
    case U'\u064C':
      return 'u';
    case U'\u0652':
      return '0';
    default:
      return 0;
  }
}

}  // namespace

bool is_weak(Sound const& sound) { return sound.text == "w" || sound.text == "y"; }

Sounds sounds_of(std::u32string_view word) {
  Sounds sounds;
  for (std::size_t at = 0; at < word.size(); ++at) {
    char32_t letter = word[at];
    bool first = sounds.empty();
    if (char mark = mark_of(letter); mark != 0) {
      if (!first) sounds.back().mark = mark;
    } else if (letter == U'\u0651') {
      if (!first) sounds.back().twice = true;
    } else if (letter == U'أ' || letter == U'آ') {
      sounds.push_back(first || letter == U'آ' ? Sound{"", 'a'} : Sound{"'"});
    } else if (letter == U'إ') {
      sounds.push_back(Sound{"", 'i'});
    } else if (letter == U'ا' || letter == U'ى' || letter == U'\u0670' || letter == U'ٱ') {
      sounds.push_back(Sound{"", 'a'});
    } else if (letter == U'ة') {
      sounds.push_back(Sound{"", 'a'});
    } else if (auto latin = latin_letter(letter); !latin.empty()) {
      sounds.push_back(Sound{std::string(latin)});
    }
  }
  return sounds;
}

}  // namespace kept
