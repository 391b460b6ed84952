#include "exchange/text_fold.hpp"

#include "base/charset.hpp"

namespace kept {
namespace {

/// 0: the character is left out.
char32_t folded(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c == 0xA0 || c == 0x202F || c == 0x2007 || c == '\t') return ' ';
  if (c >= 0x200B && c <= 0x200F) return 0;
  if (c >= 0x202A && c <= 0x202E) return 0;
  if (c >= 0x2066 && c <= 0x2069) return 0;
  if (c == 0xFEFF || c == 0x640) return 0;
  if (c >= 0x64B && c <= 0x652) return 0;
  if (c >= 0x660 && c <= 0x669) return c - 0x660 + '0';
  if (c >= 0x6F0 && c <= 0x6F9) return c - 0x6F0 + '0';
  if (c == 0x622 || c == 0x623 || c == 0x625) return 0x627;
  if (c == 0x629) return 0x647;
  if (c == 0x649) return 0x64A;
  return c;
}

}  // namespace

std::string fold_word(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = utf8_length(text, at);
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    char32_t c = byte(0);
    if (length == 2) c = static_cast<char32_t>((byte(0) & 0x1F) << 6 | (byte(1) & 0x3F));
    if (length == 3) {
      c = static_cast<char32_t>((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
    }
    if (length == 4 || length == 0) {
      out.append(text.substr(at, length == 0 ? 1 : 4));
    } else if (char32_t const small = folded(c); small != 0) {
      append_utf8(out, small);
    }
    at += length == 0 ? 1 : length;
  }
  return out;
}

std::string header_key(std::string_view text) {
  std::string key;
  for (char const c : fold_word(text)) {
    bool const kept = (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) key += c;
  }
  return key;
}

}  // namespace kept
