#include "mail/mail_charset.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/charset.hpp"

namespace kept {
namespace {

constexpr std::size_t label_bytes_max = 60;

std::string lower_label(std::string_view label) {
  std::string lower;
  for (char c : label.substr(0, label_bytes_max)) {
    if (c == '*') break;  // RFC 2231, 5: a language behind the charset
    if (c == '"' || c == '\'' || static_cast<unsigned char>(c) <= ' ') continue;
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return lower;
}

/// What mailers write, and the converter meant.
constexpr std::array aliases = {
    std::pair{std::string_view("iso-8859-1"), std::string_view("windows-1252")},
    std::pair{std::string_view("iso8859-1"), std::string_view("windows-1252")},
    std::pair{std::string_view("iso_8859-1"), std::string_view("windows-1252")},
    std::pair{std::string_view("latin1"), std::string_view("windows-1252")},
    std::pair{std::string_view("iso-8859-8-i"), std::string_view("iso-8859-8")},
    std::pair{std::string_view("iso-8859-8-e"), std::string_view("iso-8859-8")},
    std::pair{std::string_view("iso-8859-6-i"), std::string_view("iso-8859-6")},
    std::pair{std::string_view("iso-8859-9"), std::string_view("windows-1254")},
    std::pair{std::string_view("gb2312"), std::string_view("gb18030")},
    std::pair{std::string_view("gbk"), std::string_view("gb18030")},
    std::pair{std::string_view("ks_c_5601-1987"), std::string_view("windows-949")},
    std::pair{std::string_view("euc-kr"), std::string_view("windows-949")},
    std::pair{std::string_view("shift_jis"), std::string_view("windows-31j")},
    std::pair{std::string_view("shift-jis"), std::string_view("windows-31j")},
    std::pair{std::string_view("sjis"), std::string_view("windows-31j")},
    std::pair{std::string_view("unicode-1-1-utf-7"), std::string_view("utf-7")},
    std::pair{std::string_view("utf8"), std::string_view("utf-8")},
    std::pair{std::string_view("utf8mb4"), std::string_view("utf-8")},
    std::pair{std::string_view("cp-850"), std::string_view("cp850")},
    std::pair{std::string_view("x-mac-roman"), std::string_view("macintosh")},
};

/// Labels that say nothing of bytes above 127.
constexpr std::array silent = {
    std::string_view(""),          std::string_view("us-ascii"),
    std::string_view("ascii"),     std::string_view("ansi_x3.4-1968"),
    std::string_view("us_ascii"),  std::string_view("unknown-8bit"),
    std::string_view("x-unknown"), std::string_view("unknown"),
    std::string_view("default"),   std::string_view("8bit"),
    std::string_view("7bit"),      std::string_view("none"),
};

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return !(c & '\x80'); });
}

std::string decode_as(std::string_view bytes, std::string_view charset) {
  auto decoded = decode_charset(bytes, charset);
  return decoded ? std::move(decoded->text) : std::string();
}

MailText guessed(std::string_view bytes, CharsetTrouble trouble) {
  if (is_utf8(bytes)) return {std::string(bytes), trouble};
  return {decode_as(bytes, guess_mail_charset(bytes)), trouble};
}

/// UTF-8 with faults: where no character above ASCII is whole, the label was a lie.
MailText broken_utf8(std::string_view bytes) {
  bool any_whole = false;
  for (std::size_t at = 0; at < bytes.size() && !any_whole;) {
    auto const length = utf8_length(bytes, at);
    any_whole = length > 1;
    at += std::max<std::size_t>(length, 1);
  }
  if (!any_whole) return guessed(bytes, CharsetTrouble::unreadable);
  return {decode_as(bytes, "utf-8"), CharsetTrouble::unreadable};
}

bool wants_seven_bits(std::string_view label) {
  return label == "utf-7" || label.starts_with("iso-2022") || label.starts_with("hz") ||
         label.starts_with("utf-16") || label.starts_with("utf-32") || label.starts_with("ucs-") ||
         label.starts_with("imap") || label.starts_with("scsu") || label.starts_with("bocu") ||
         label.starts_with("cesu");
}

MailText decode(std::string_view bytes, std::string_view label) {
  std::string name = lower_label(label);
  if (std::find(silent.begin(), silent.end(), name) != silent.end())
    return guessed(bytes, CharsetTrouble::none);
  for (auto const& [written, meant] : aliases)
    if (name == written) name = meant;
  if (name == "utf-8") {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return is_utf8(bytes) ? MailText{std::string(bytes)} : broken_utf8(bytes);
  }
  auto decoded = decode_charset(bytes, name);
  if (!decoded) return guessed(bytes, CharsetTrouble::unknown_label);
  // EBCDIC and its like turn plain letters into others: nobody means them in a mail.
  if (is_ascii(bytes) && !wants_seven_bits(name)) {
    if (bytes.find('\x1B') == bytes.npos) return {std::string(bytes)};
  }
  return {std::move(decoded->text),
          decoded->unreadable > 0 ? CharsetTrouble::unreadable : CharsetTrouble::none};
}

}  // namespace

std::string_view guess_mail_charset(std::string_view bytes) {
  std::size_t plain = 0, high = 0;
  for (char c : bytes) {
    if (c & '\x80') ++high;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) ++plain;
  }
  return high > plain ? "windows-1256" : "windows-1252";
}

MailText decode_mail_text(std::string_view bytes, std::string_view label) {
  MailText text = decode(bytes, label);
  std::erase(text.text, '\0');
  return text;
}

std::string decode_raw_header(std::string_view bytes, std::string_view context) {
  if (is_utf8(bytes)) return std::string(bytes);
  auto const name = lower_label(context);
  bool const useful = !name.empty() && !wants_seven_bits(name) && name != "utf-8";
  return decode_mail_text(bytes, useful ? name : "").text;
}

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      out += '\n';
    } else if ((byte >= ' ' && byte != 127) || byte == '\t' || byte == '\n') {
      out += text[i];
    }
  }
  return out;
}

}  // namespace kept
