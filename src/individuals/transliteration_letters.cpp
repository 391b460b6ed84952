#include "individuals/transliteration_letters.hpp"

#include "individuals/transliteration.hpp"

namespace kept {

bool is_arabic_letter(char32_t letter) {
  return (letter >= 0x621 && letter <= 0x63A) || (letter >= 0x641 && letter <= 0x652) ||
         (letter >= 0x670 && letter <= 0x6D3);
}

bool is_latin_letter(char32_t letter) {
  if (letter == U'\'' || letter == U'ʿ' || letter == U'ʾ' || letter == U'’' || letter == U'‘')
    return true;
  bool plain = (letter >= U'A' && letter <= U'Z') || (letter >= U'a' && letter <= U'z');
  bool accented = letter >= 0xC0 && letter <= 0x24F && letter != 0xD7 && letter != 0xF7;
  return plain || accented || (letter >= 0x1E00 && letter <= 0x1EFF);
}

std::vector<std::u32string> words_of_letters(std::string_view name, bool (*is_wanted)(char32_t)) {
  std::vector<std::u32string> words;
  bool open = false;
  for (auto letter : letters_of(name)) {
    bool parts = letter == U' ' || letter == U'-' || letter == U'.' || letter == U',' ||
                 letter == U'،' || letter == 0x2010 || letter == 0x2011 || letter == 0xA0;
    if (parts) open = false;
    if (parts || !is_wanted(letter)) continue;
    if (!open) words.emplace_back();
    open = true;
    words.back() += letter;
  }
  return words;
}

std::u32string without_marks(std::u32string_view word) {
  std::u32string bare;
  for (auto letter : word)
    if (letter != 0x640 && (letter < 0x64B || letter > 0x652)) bare += letter;
  return bare;
}

Script script_of(std::string_view name) {
  for (auto letter : letters_of(name)) {
    if (is_arabic_letter(letter)) return Script::arab;
    if (is_latin_letter(letter) && letter > U'@') return Script::latn;
  }
  return Script::latn;
}

}  // namespace kept
