#include "mail/transfer_encoding.hpp"

#include <array>

namespace kept {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

constexpr std::array<signed char, 256> base64_values() {
  std::array<signed char, 256> values{};
  for (auto& value : values) value = -1;
  signed char code = 0;
  for (std::size_t letter = 'A'; letter <= 'Z'; ++letter) values[letter] = code++;
  for (std::size_t letter = 'a'; letter <= 'z'; ++letter) values[letter] = code++;
  for (std::size_t digit = '0'; digit <= '9'; ++digit) values[digit] = code++;
  values['+'] = 62, values['/'] = 63;
  values['='] = -2;
  values[' '] = values['\t'] = values['\r'] = values['\n'] = -3;
  return values;
}

/// One sign in so many that is no code, and it is no base64.
constexpr std::size_t base64_foreign_max = 20;

/// One line of uuencode without its line end, behind "begin".
void decode_uu_line(std::string_view line, DecodedBytes& out) {
  auto const value = [&](std::size_t at) { return at < line.size() ? (line[at] - ' ') & 63 : 0; };
  auto left = static_cast<std::size_t>(value(0));
  for (std::size_t at = 1; left > 0 && at < line.size(); at += 4) {
    int const bits =
        (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    for (int shift = 16; shift >= 0 && left > 0; shift -= 8, --left)
      out.bytes += static_cast<char>((bits >> shift) & 255);
  }
  if (left > 0) out.broken = true;
}

DecodedBytes decode_uuencode(std::string_view text) {
  DecodedBytes out;
  bool inside = false;
  while (!text.empty()) {
    auto const end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!inside) {
      inside = line.starts_with("begin ");
    } else if (line == "end") {
      return out;
    } else if (!line.empty()) {
      decode_uu_line(line, out);
    }
  }
  out.broken = true;
  return out;
}

}  // namespace

TransferEncoding transfer_encoding_named(std::string_view value) {
  std::string word;
  for (char c : value) {
    if (c == ';' || c == '(') break;
    if (static_cast<unsigned char>(c) <= ' ' || c == '"') {
      if (!word.empty()) break;
      continue;
    }
    word += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if (word == "base64") return TransferEncoding::base64;
  if (word == "quoted-printable") return TransferEncoding::quoted_printable;
  if (word == "x-uuencode" || word == "uuencode" || word == "x-uue")
    return TransferEncoding::uuencode;
  if (word.empty() || word == "7bit" || word == "8bit" || word == "binary" || word == "7-bit" ||
      word == "8-bit")
    return TransferEncoding::plain;
  return TransferEncoding::unknown;
}

DecodedBytes decode_base64(std::string_view text) {
  static constexpr auto values = base64_values();
  DecodedBytes out;
  out.bytes.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  int count = 0;
  std::size_t foreign = 0;
  for (char c : text) {
    auto const value = values[static_cast<unsigned char>(c)];
    if (value == -2) {
      count = 0;
      bits = 0;
    } else if (value == -1) {
      ++foreign;
    } else if (value >= 0) {
      bits = (bits << 6) | static_cast<unsigned>(value);
      count += 6;
      if (count >= 8) {
        count -= 8;
        out.bytes += static_cast<char>((bits >> count) & 255);
      }
    }
  }
  out.broken = count >= 6 || foreign > 0;
  // Plain text that only claims to be base64.
  if (foreign > 0 && foreign * 3 * base64_foreign_max > out.bytes.size() * 4)
    out.bytes.assign(text);
  return out;
}

DecodedBytes decode_quoted_printable(std::string_view text) {
  DecodedBytes out;
  out.bytes.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out.bytes += text[i];
      continue;
    }
    std::size_t after = i + 1;
    while (after < text.size() && (text[after] == ' ' || text[after] == '\t')) ++after;
    if (after < text.size() && text[after] == '\r') ++after;
    if (after >= text.size() || text[after] == '\n') {
      i = after;  // a soft line break
      continue;
    }
    int const high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    int const low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low < 0) {
      out.broken = true;
      out.bytes += '=';
      continue;
    }
    out.bytes += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

DecodedBytes decode_transfer(std::string_view body, TransferEncoding encoding) {
  switch (encoding) {
    case TransferEncoding::base64:
      return decode_base64(body);
    case TransferEncoding::quoted_printable:
      return decode_quoted_printable(body);
    case TransferEncoding::uuencode:
      return decode_uuencode(body);
    case TransferEncoding::plain:
      return {std::string(body)};
    case TransferEncoding::unknown:
      break;
  }
  return {std::string(body), true};
}

}  // namespace kept
