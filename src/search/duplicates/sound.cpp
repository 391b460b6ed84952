#include "search/duplicates/sound.hpp"

#include <algorithm>
#include <array>

namespace kept {
namespace {

constexpr std::size_t letters_max = 12;

/// The class of a Latin consonant; ' ' for what is not heard.
constexpr char latin_class(char c, char next) {
  switch (c) {
    case 'b':
      return 'b';
    case 'p':
      return next == 'h' ? 'f' : 'b';
    case 'c':
      return next == 'e' || next == 'i' || next == 'y' || next == 'h' ? 's' : 'k';
    case 's':
    case 'z':
    case 'x':
      return 's';
    case 'd':
    case 't':
      return 't';
    case 'f':
    case 'v':
      return 'f';
    case 'g':
    case 'j':
      return 'g';
    case 'k':
    case 'q':
      return 'k';
    case 'l':
    case 'm':
    case 'n':
    case 'r':
      return c;
    default:
      return ' ';
  }
}

struct Heard {
  char16_t letter;
  char as;
};
/// Arabic letters as their usual spelling in Latin ones would be classed.
constexpr auto arabic = std::to_array<Heard>({
    {u'ب', 'b'}, {u'پ', 'b'}, {u'ت', 't'}, {u'ط', 't'}, {u'ث', 't'}, {u'د', 't'}, {u'ض', 't'},
    {u'ذ', 't'}, {u'ظ', 't'}, {u'ج', 'g'}, {u'غ', 'g'}, {u'خ', 'k'}, {u'س', 's'}, {u'ص', 's'},
    {u'ش', 's'}, {u'ز', 's'}, {u'چ', 's'}, {u'ق', 'k'}, {u'ك', 'k'}, {u'ف', 'f'}, {u'ڤ', 'f'},
    {u'ل', 'l'}, {u'م', 'm'}, {u'ن', 'n'}, {u'ر', 'r'},
});

char arabic_class(char32_t c) {
  auto const found =
      std::ranges::find_if(arabic, [&](Heard const& heard) { return heard.letter == c; });
  return found == arabic.end() ? ' ' : found->as;
}

}  // namespace

bool is_latin_word(std::string_view folded) {
  return std::ranges::all_of(folded, [](char c) { return (c & 0x80) == 0; });
}

std::uint32_t sound_of(std::string_view folded) {
  std::array<char, letters_max> heard{};
  std::size_t count = 0;
  char last = 0;
  for (std::size_t at = 0; at < folded.size() && count < letters_max; ++at) {
    char as = ' ';
    auto const byte = static_cast<unsigned char>(folded[at]);
    if (byte < 0x80) {
      as = latin_class(folded[at], at + 1 < folded.size() ? folded[at + 1] : ' ');
      if (as == 'f' && folded[at] == 'p') ++at;
    } else if (byte >= 0xC0 && byte < 0xE0 && at + 1 < folded.size()) {
      as = arabic_class(static_cast<char32_t>((byte & 0x1F) << 6 | (folded[at + 1] & 0x3F)));
      ++at;
    }
    if (as == ' ') continue;
    if (as != last) heard[count++] = as;
    last = as;
  }
  std::uint32_t hash = 0x811c9dc5U;  // FNV-1a
  for (std::size_t at = 0; at < count; ++at)
    hash = (hash ^ static_cast<unsigned char>(heard[at])) * 0x01000193U;
  return count == 0 ? 0 : hash;
}

}  // namespace kept
