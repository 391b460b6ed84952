#include "base/text/letters.hpp"

#include <unicode/utf8.h>

namespace kept {

std::u32string letters_of(std::string_view utf8) {
  std::u32string letters;
  auto length = static_cast<int>(utf8.size());
  for (int at = 0; at < length;) {
    int letter = 0;
    U8_NEXT(utf8.data(), at, length, letter);
    letters += letter < 0 ? U'\uFFFD' : static_cast<char32_t>(letter);
  }
  return letters;
}

std::string utf8_of(std::u32string_view letters) {
  std::string utf8;
  for (auto letter : letters) {
    char bytes[U8_MAX_LENGTH];
    int length = 0;
    U8_APPEND_UNSAFE(bytes, length, letter);
    utf8.append(bytes, static_cast<std::size_t>(length));
  }
  return utf8;
}

}  // namespace kept
