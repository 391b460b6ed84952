// The two transfer encodings of vCard: quoted-printable (RFC 2045 6.7) and base64 (RFC 4648).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kept {

/// Soft breaks are gone already. A `=` that no two hexadecimal digits follow stays as it is.
std::string decode_quoted_printable(std::string_view text);

/// Blanks and line ends are skipped, missing padding is allowed. nullopt: another character, or a
/// length that no encoder makes.
std::optional<std::string> decode_base64(std::string_view text);

/// One line, padded.
std::string encode_base64(std::string_view bytes);

/// image/jpeg, image/png, image/webp, image/gif by the first bytes; empty when it is none of them.
std::string_view image_type(std::string_view bytes);

}  // namespace kept
