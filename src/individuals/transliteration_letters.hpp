#pragma once
// Letters and words as the two directions of transliteration see them.
#include <string>
#include <string_view>
#include <vector>

#include "base/text/letters.hpp"

namespace kept {

bool is_arabic_letter(char32_t letter);
bool is_latin_letter(char32_t letter);
/// Parted where a blank, a hyphen or the like stands; letters of other scripts are left out.
std::vector<std::u32string> words_of_letters(std::string_view name, bool (*is_wanted)(char32_t));
/// Without vowel marks and tatweel.
std::u32string without_marks(std::u32string_view word);

}  // namespace kept
