// What mails are written in: base64, quoted-printable, encoded words, parameters in other letters.
// The counterparts that read are transfer_encoding, encoded_words and header_value.
#pragma once

#include <string>
#include <string_view>

namespace kept {

constexpr std::size_t mail_line_max = 76;  // RFC 2045, 6.7 and 6.8; RFC 5322 advises 78

std::string base64(std::string_view bytes);
/// In lines of 76, each with CRLF.
std::string base64_lines(std::string_view bytes);
/// Text with "\n" line ends (RFC 2045, 6.7), in lines of at most 76 with CRLF.
std::string quoted_printable(std::string_view text);

/// Text of a header: as it is where it is plain ASCII of short words, else in encoded words
/// (RFC 2047), each of whole characters and at most 75 bytes; folded at blanks. `used`: what stands
/// before it on its line. Control characters become blanks.
std::string header_words(std::string_view text, std::size_t used);
/// A name beside an address: bare, in quotation marks, or in encoded words.
std::string phrase_words(std::string_view name, std::size_t used);
/// "; filename=..." of one or more folded parameters (RFC 2231).
std::string parameter_words(std::string_view name, std::string_view value);

}  // namespace kept
