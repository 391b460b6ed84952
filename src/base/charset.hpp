// Foreign charsets as UTF-8, through ICU's converters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kept {

/// Text in UTF-8, and how many characters of the source had no reading (each became U+FFFD).
struct DecodedText {
  std::string text;
  std::size_t unreadable = 0;
};

/// Decodes `bytes` from the named charset ("windows-1256", "UTF-16LE", "macintosh", ...).
/// nullopt: no charset of that name is known.
std::optional<DecodedText> decode_charset(std::string_view bytes, std::string_view charset);

/// The length of the valid UTF-8 character that starts at `at`; 0 when there is none.
std::size_t utf8_length(std::string_view text, std::size_t at);

/// Every byte belongs to a valid UTF-8 character (no surrogates, nothing overlong).
bool is_utf8(std::string_view text);

/// Appends one code point as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace kept
