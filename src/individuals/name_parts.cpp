#include "individuals/name_parts.hpp"

#include <algorithm>

#include "base/text/letters.hpp"
#include "individuals/reach.hpp"

namespace kept {
namespace {

struct Range {
  char32_t first, last;
};

// Small Latin letters and the blocks of IPA, then what the chart borrows from elsewhere.
constexpr std::array ranges = {
    Range{U'a', U'z'},     Range{0x250, 0x2AF},    // IPA Extensions
    Range{0x2B0, 0x2FF},   Range{0x300, 0x36F},    // modifier letters and tones; diacritics
    Range{0x1D00, 0x1DBF}, Range{0x1DC0, 0x1DFF},  // phonetic extensions; more diacritics
    Range{0x1C0, 0x1C3},   Range{0xA700, 0xA71F},  // clicks; tones and steps
    Range{0x2196, 0x2199}};                        // global rise and fall
constexpr std::u32string_view singles = U"æçðøœħŋβθχłɫãõẽĩũỹⱱⱼⁿ ./[]()|‖‿↑↓ꟸꟹ’'-";

bool is_ipa_letter(char32_t letter) {
  for (auto [first, last] : ranges)
    if (letter >= first && letter <= last) return true;
  return singles.find(letter) != singles.npos;
}

}  // namespace

void tidy(NameParts& parts) {
  for_each_field<NameParts>([&](auto const& field) {
    auto& text = parts.*field.member;
    text = std::string(without_blanks(text));
  });
}

bool is_ipa(std::string_view utf8) { return std::ranges::all_of(letters_of(utf8), is_ipa_letter); }

}  // namespace kept
