// Text of headers: folding (RFC 5322, 2.2.3) and encoded words (RFC 2047), also those that mailers
// write wrong: cut in the middle of a character or of a base64 group, with spaces inside, within
// quotation marks, grown onto other text.
#pragma once

#include <string>
#include <string_view>

namespace kept {

/// The value as a person reads it: one line, trimmed, folds as one space, no control characters.
/// `context` is the charset of the message's text, for bytes that have none.
std::string header_text(std::string_view raw, std::string_view context = {});

/// Encoded words only; folds inside of them vanish, others stay. Never longer than 4 bytes a byte.
std::string decode_words(std::string_view raw, std::string_view context = {});

}  // namespace kept
