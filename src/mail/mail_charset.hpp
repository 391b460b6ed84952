// The charsets of mail: labels as mailers write them, bytes that lie about theirs, bytes that have
// none. UTF-8 comes out, without NUL.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kept {

enum class CharsetTrouble {
  none,
  unknown_label,  // read as UTF-8, else as the guess
  unreadable      // some characters became U+FFFD
};

struct MailText {
  std::string text;
  CharsetTrouble trouble = CharsetTrouble::none;
};

/// Text in the charset a mail names ("iso-2022-jp", "utf-7", "x-unknown", ""). A label that only
/// promises ASCII, or none, or an unknown one, is no obstacle: such bytes are UTF-8 where they are
/// valid UTF-8, else what guess_mail_charset says. iso-8859-1 is read as windows-1252, gb2312 as
/// gb18030, ks_c_5601 as windows-949 (the WHATWG's Encoding Standard).
MailText decode_mail_text(std::string_view bytes, std::string_view label);

/// Bytes of a header that names no charset: `context` is the label of the message's text, or "".
std::string decode_raw_header(std::string_view bytes, std::string_view context);

/// "windows-1256" where half of the letters have the high bit, as in Arabic, else "windows-1252".
std::string_view guess_mail_charset(std::string_view bytes);

/// The text without NUL, carriage returns before line feeds, and other control characters but tab
/// and line feed.
std::string without_controls(std::string_view text);

}  // namespace kept
