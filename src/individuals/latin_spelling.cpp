#include "individuals/latin_spelling.hpp"

#include <algorithm>

#include "base/text/fold.hpp"
#include "base/text/letters.hpp"

namespace kept {
namespace {

constexpr std::array consonants = {
    LatinPair{"tsch", U"تش"}, LatinPair{"sch", U"ش"}, LatinPair{"sh", U"ش"},  LatinPair{"kh", U"خ"},
    LatinPair{"gh", U"غ"},    LatinPair{"th", U"ث"},  LatinPair{"dh", U"ذ"},  LatinPair{"ph", U"ف"},
    LatinPair{"ch", U"تش"},   LatinPair{"ck", U"ك"},  LatinPair{"qu", U"كو"}, LatinPair{"b", U"ب"},
    LatinPair{"c", U"ك"},     LatinPair{"d", U"د"},   LatinPair{"f", U"ف"},   LatinPair{"g", U"غ"},
    LatinPair{"h", U"ه"},     LatinPair{"j", U"ج"},   LatinPair{"k", U"ك"},   LatinPair{"l", U"ل"},
    LatinPair{"m", U"م"},     LatinPair{"n", U"ن"},   LatinPair{"p", U"ب"},   LatinPair{"q", U"ق"},
    LatinPair{"r", U"ر"},     LatinPair{"s", U"س"},   LatinPair{"t", U"ت"},   LatinPair{"v", U"ف"},
    LatinPair{"w", U"و"},     LatinPair{"x", U"كس"},  LatinPair{"z", U"ز"}};

constexpr std::array particles = {LatinPair{"abd", U"عبد"},
                                  LatinPair{"abdul", U"عبد ال"},
                                  LatinPair{"abdel", U"عبد ال"},
                                  LatinPair{"abu", U"أبو"},
                                  LatinPair{"abou", U"أبو"},
                                  LatinPair{"umm", U"أم"},
                                  LatinPair{"bin", U"بن"},
                                  LatinPair{"ben", U"بن"},
                                  LatinPair{"ibn", U"بن"},
                                  LatinPair{"bint", U"بنت"},
                                  LatinPair{"allah", U"الله"},
                                  LatinPair{"abdullah", U"عبد الله"},
                                  LatinPair{"abdallah", U"عبد الله"},
                                  LatinPair{"din", U"دين"},
                                  LatinPair{"al", U"ال"},
                                  LatinPair{"el", U"ال"},
                                  LatinPair{"ar", U"ال"},
                                  LatinPair{"ad", U"ال"},
                                  LatinPair{"as", U"ال"},
                                  LatinPair{"ash", U"ال"},
                                  LatinPair{"an", U"ال"},
                                  LatinPair{"az", U"ال"},
                                  LatinPair{"at", U"ال"}};

}  // namespace

std::span<LatinPair const> latin_consonants() { return consonants; }

LatinPair const* find_particle(std::string_view plain) {
  auto found = std::ranges::find(particles, plain, &LatinPair::latin);
  return found == particles.end() ? nullptr : &*found;
}

std::string plain_latin(std::u32string_view word, LatinSource source) {
  std::string out;
  for (auto letter : word) {
    switch (letter) {
      case U'æ':
      case U'Æ':
      case U'ä':
      case U'Ä':
        out += source == LatinSource::danish ? "e" : "a";
        continue;
      case U'ø':
      case U'Ø':
      case U'ö':
      case U'Ö':
      case U'å':
      case U'Å':
        out += 'o';
        continue;
      case U'ü':
      case U'Ü':
        out += 'u';
        continue;
      case U'ʿ':
      case U'‘':
        out += '`';
        continue;
      case U'ʾ':
      case U'’':
        out += '\'';
        continue;
      case U'ā':
      case U'Ā':
        out += "A";
        continue;
      case U'ī':
      case U'Ī':
        out += "I";
        continue;
      case U'ū':
      case U'Ū':
        out += "U";
        continue;
      default:
        out += fold_letters(utf8_of(std::u32string_view(&letter, 1)));
    }
  }
  return out;
}

}  // namespace kept
