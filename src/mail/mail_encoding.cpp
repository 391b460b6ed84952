#include "mail/mail_encoding.hpp"

#include <algorithm>
#include <array>

#include "base/charset.hpp"

namespace kept {
namespace {

constexpr std::string_view base64_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view hex = "0123456789ABCDEF";
constexpr std::string_view word_begin = "=?utf-8?B?", word_end = "?=";
/// Of UTF-8 in one encoded word: 75 bytes less what stands around it, three for four.
constexpr std::size_t word_bytes_max = (75 - word_begin.size() - word_end.size()) / 4 * 3;
constexpr std::size_t plain_word_max = 60;

bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x7f; }

std::string in_hex(unsigned char c) {
  return {hex[static_cast<std::size_t>(c >> 4)], hex[static_cast<std::size_t>(c & 15)]};
}

/// One line, without control characters: nothing in it can begin a header of its own.
std::string one_line(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  return out;
}

bool is_plain_header(std::string_view text) {
  if (text.find("=?") != text.npos || text.starts_with(' ') || text.ends_with(' ')) return false;
  if (text.find("  ") != text.npos) return false;
  std::size_t word = 0;
  for (char c : text) {
    if (!is_plain(static_cast<unsigned char>(c))) return false;
    word = c == ' ' ? 0 : word + 1;
    if (word > plain_word_max) return false;
  }
  return true;
}

std::string folded_words(std::string_view text, std::size_t used) {
  std::string out;
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    if (!out.empty() || used + end > mail_line_max) {
      auto const folds = used + end + 1 > mail_line_max;
      if (folds || !out.empty()) out += folds ? "\r\n " : " ";
      used = folds ? 1 : used + 1;
    }
    out += text.substr(0, end);
    used += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string encoded_words(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size()) {
      auto const length = std::max<std::size_t>(utf8_length(text, end), 1);
      if (end - at + length > word_bytes_max) break;
      end += length;
    }
    if (!out.empty()) out += "\r\n ";
    (((out += word_begin) += base64(text.substr(at, end - at))) += word_end);
    at = end;
  }
  return out;
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::array<unsigned, 3> three{};
    auto const count = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t i = 0; i < count; ++i) three[i] = static_cast<unsigned char>(bytes[at + i]);
    unsigned const all = three[0] << 16 | three[1] << 8 | three[2];
    for (std::size_t i = 0; i < 4; ++i)
      out += i <= count ? base64_letters[all >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

std::string base64_lines(std::string_view bytes) {
  constexpr std::size_t line = mail_line_max / 4 * 3;
  std::string out;
  out.reserve(bytes.size() * 4 / 3 + bytes.size() / 28 + 8);
  for (std::size_t at = 0; at < bytes.size(); at += line)
    (out += base64(bytes.substr(at, line))) += "\r\n";
  return out;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const c = static_cast<unsigned char>(text[at]);
    if (c == '\n') {
      out += "\r\n";
      column = 0;
      continue;
    }
    bool const ends_line = at + 1 == text.size() || text[at + 1] == '\n';
    bool const blank = c == ' ' || c == '\t';
    bool const bare = (blank && !ends_line) || (is_plain(c) && c != '=' && c != ' ');
    // A soft break takes a column of its own.
    if (column + (bare ? 1 : 3) > mail_line_max - 1) {
      out += "=\r\n";
      column = 0;
    }
    // "From " at the start of a line is changed by old mail stores.
    bool const as_it_is = bare && !(column == 0 && c == 'F' && text.substr(at, 5) == "From ");
    if (as_it_is)
      out += static_cast<char>(c);
    else
      (out += '=') += in_hex(c);
    column += as_it_is ? 1 : 3;
  }
  return out;
}

std::string header_words(std::string_view text, std::size_t used) {
  auto const line = one_line(text);
  if (is_plain_header(line)) return folded_words(line, used);
  auto const words = encoded_words(line);
  auto const first = std::min(words.find('\r'), words.size());
  return used + first > mail_line_max ? "\r\n " + words : words;
}

std::string phrase_words(std::string_view name, std::size_t used) {
  auto const line = one_line(name);
  if (!is_plain_header(line)) return header_words(line, used);
  bool const bare = std::ranges::all_of(line, [](char c) {
    return c == ' ' || c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
  });
  if (bare) return folded_words(line, used);
  std::string quoted = "\"";
  for (char c : line) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return folded_words(quoted + "\"", used);
}

std::string parameter_words(std::string_view name, std::string_view value) {
  auto const line = one_line(value);
  bool const plain = line.size() <= plain_word_max && std::ranges::all_of(line, [](char c) {
                       return is_plain(static_cast<unsigned char>(c)) && c != '"' && c != '\\' &&
                              c != '\'' && c != '%';
                     });
  if (plain) return ";\r\n " + std::string(name) + "=\"" + line + "\"";
  std::string coded;
  for (char c : line) {
    auto const byte = static_cast<unsigned char>(c);
    bool const bare = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      c == '.' || c == '-' || c == '_';
    if (bare)
      coded += c;
    else
      (coded += '%') += in_hex(byte);
  }
  coded.insert(0, "UTF-8''");
  std::string out;
  for (std::size_t at = 0, part = 0; at < coded.size(); ++part) {
    auto length = std::min<std::size_t>(plain_word_max, coded.size() - at);
    // Not within "%XX".
    while (at + length < coded.size() &&
           (coded[at + length - 1] == '%' || coded[at + length - 2] == '%'))
      --length;
    auto const number = coded.size() > plain_word_max ? "*" + std::to_string(part) : "";
    out += ";\r\n " + std::string(name) + number + "*=" + coded.substr(at, length);
    at += length;
  }
  return out;
}

}  // namespace kept
