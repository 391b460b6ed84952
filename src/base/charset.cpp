#include "base/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>
#include <vector>

namespace kept {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

void append_utf16(std::string& out, std::vector<UChar> const& units, std::size_t count,
                  std::size_t& unreadable) {
  for (std::size_t i = 0; i < count; ++i) {
    char32_t point = units[i];
    bool const high = point >= 0xD800 && point < 0xDC00;
    if (high && i + 1 < count && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10) + (units[++i] - 0xDC00);
    } else if (point >= 0xD800 && point < 0xE000) {
      point = 0xFFFD;
    }
    if (point == 0xFFFD) ++unreadable;
    append_utf8(out, point);
  }
}

}  // namespace

void append_utf8(std::string& out, char32_t point) {
  auto const byte = [&](char32_t value) { out += static_cast<char>(value); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xC0 | (point >> 6));
    byte(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    byte(0xE0 | (point >> 12));
    byte(0x80 | ((point >> 6) & 0x3F));
    byte(0x80 | (point & 0x3F));
  } else {
    byte(0xF0 | (point >> 18));
    byte(0x80 | ((point >> 12) & 0x3F));
    byte(0x80 | ((point >> 6) & 0x3F));
    byte(0x80 | (point & 0x3F));
  }
}

std::size_t utf8_length(std::string_view text, std::size_t at) {
  auto const lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  if (!is_continuation(text, at + 1)) return 0;
  auto const second = static_cast<unsigned char>(text[at + 1]);
  if (lead < 0xE0) return 2;
  bool const narrow = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                      (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
  if (narrow || !is_continuation(text, at + 2)) return 0;
  if (lead < 0xF0) return 3;
  return is_continuation(text, at + 3) ? 4 : 0;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = utf8_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::optional<DecodedText> decode_charset(std::string_view bytes, std::string_view charset) {
  UErrorCode error = U_ZERO_ERROR;
  std::string const name(charset.substr(0, 60));
  if (name.empty() || name.find('\0') != std::string::npos) return std::nullopt;
  Converter const converter(ucnv_open(name.c_str(), &error));
  if (U_FAILURE(error)) return std::nullopt;
  DecodedText decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 4);
  std::vector<UChar> units(8192);
  char const* source = bytes.data();
  char const* const end = bytes.data() + bytes.size();
  do {
    UChar* target = units.data();
    error = U_ZERO_ERROR;
    // One unit stays free so that a surrogate pair is never cut between two rounds.
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size() - 1, &source, end, nullptr,
                   true, &error);
    auto count = static_cast<std::size_t>(target - units.data());
    bool const cut = error == U_BUFFER_OVERFLOW_ERROR && count > 0 && units[count - 1] >= 0xD800 &&
                     units[count - 1] < 0xDC00;
    if (cut) {
      UErrorCode rest = U_ZERO_ERROR;
      ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr,
                     true, &rest);
      count = static_cast<std::size_t>(target - units.data());
    }
    append_utf16(decoded.text, units, count, decoded.unreadable);
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  return decoded;
}

}  // namespace kept
