#include "base/text/fold.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace kept {
namespace {

/// Letters that no decomposition takes apart, and the ones that Kept makes equal. nullptr: none.
char const* own_fold(UChar32 c) {
  switch (c) {
    case 0xC6:
    case 0xE6:
      return "ae";
    case 0xD8:
    case 0xF8:
      return "o";
    case 0x152:
    case 0x153:
      return "oe";
    case 0xDF:
    case 0x1E9E:
      return "ss";
    case 0xD0:
    case 0xF0:
    case 0x110:
    case 0x111:
      return "d";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0x126:
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x141:
    case 0x142:
      return "l";
    case 0x14A:
    case 0x14B:
      return "n";
    case 0x166:
    case 0x167:
      return "t";
    case 0x3C2:
      return "σ";
    case 0x621:
    case 0x640:
      return "";  // hamza alone, tatweel
    case 0x671:
      return "ا";  // alef wasla
    case 0x649:
    case 0x6CC:
    case 0x6D2:
      return "ي";  // alef maqsura, Persian yaa, yeh barree
    case 0x629:
    case 0x6BE:
    case 0x6C1:
    case 0x6C3:
    case 0x6D5:
      return "ه";
    case 0x6A9:
    case 0x6AA:
      return "ك";  // Persian kaf, swash kaf
    case 0x60:
    case 0xB4:
    case 0x2B9:
    case 0x2BB:
    case 0x2BC:
    case 0x2BD:
    case 0x2BE:
    case 0x2BF:
    case 0x2C8:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07:
      return "'";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return "-";
    default:
      return nullptr;
  }
}

/// Marks above and below letters in the scripts where people leave them out; vowel signs of Indic
/// scripts and the voicing marks of kana are part of the letter and stay.
bool drops_out(UChar32 c) {
  auto type = u_charType(c);
  if (type == U_FORMAT_CHAR) return true;
  if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK) return false;
  if (c == 0x3099 || c == 0x309A) return false;
  UErrorCode error = U_ZERO_ERROR;
  auto script = uscript_getScript(c, &error);
  return script == USCRIPT_INHERITED || script == USCRIPT_ARABIC || script == USCRIPT_HEBREW;
}

void put(UChar32 c, std::string& out) {
  char bytes[U8_MAX_LENGTH];
  int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out.append(bytes, size);
}

void fold_decomposed(UChar32 c, std::string& out) {
  if (auto own = own_fold(c)) {
    out += own;
    return;
  }
  if (drops_out(c)) return;
  if (auto digit = u_charDigitValue(c); digit >= 0) {
    out += static_cast<char>('0' + digit);
    return;
  }
  if (c < 0x20 || c == 0x7F || u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR) {
    out += ' ';
    return;
  }
  icu::UnicodeString folded(c);
  folded.foldCase();
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    auto letter = folded.char32At(i);
    if (auto own = own_fold(letter))
      out += own;
    else if (!drops_out(letter))
      put(letter, out);
  }
}

void fold_code_point(UChar32 c, std::string& out) {
  static auto const* nfkd = [] {
    UErrorCode error = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKDInstance(error);
  }();
  icu::UnicodeString apart;
  if (own_fold(c) || !nfkd->getDecomposition(c, apart)) return fold_decomposed(c, out);
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
    fold_decomposed(apart.char32At(i), out);
}

/// U+0000 to U+07FF (Latin, Greek, Cyrillic, Hebrew, Arabic), worked out once.
class Table {
 public:
  Table() {
    for (UChar32 c = 0; c < letters; ++c) {
      std::string out;
      fold_code_point(c, out);
      auto& entry = entries_[c];
      entry.size = static_cast<std::uint8_t>(std::min(out.size(), entry.bytes.size()));
      std::memcpy(entry.bytes.data(), out.data(), entry.size);
    }
  }
  void append(UChar32 c, std::string& out) const {
    out.append(entries_[c].bytes.data(), entries_[c].size);
  }
  static constexpr UChar32 letters = 0x800;

 private:
  struct Entry {
    std::array<char, 15> bytes;
    std::uint8_t size;
  };
  std::array<Entry, letters> entries_;
};

}  // namespace

std::string fold_letters(std::string_view utf8) {
  static Table const table;
  std::string out;
  out.reserve(utf8.size() + 4);
  auto size = static_cast<int32_t>(utf8.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT(utf8.data(), i, size, c);
    if (c < 0)
      out += ' ';
    else if (c < Table::letters)
      table.append(c, out);
    else
      fold_code_point(c, out);
  }
  return out;
}

void join_pairs(std::string& letters) {
  std::size_t kept = 0;
  for (char c : letters) {
    char before = kept == 0 ? ' ' : letters[kept - 1];
    if ((c == 'e' && before == 'o') || (c == 'a' && before == 'a')) continue;
    letters[kept++] = c;
  }
  letters.resize(kept);
}

std::string fold(std::string_view utf8) {
  auto out = fold_letters(utf8);
  join_pairs(out);
  return out;
}

}  // namespace kept
