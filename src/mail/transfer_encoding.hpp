// Content-Transfer-Encoding (RFC 2045, 6), read as leniently as mail needs it.
#pragma once

#include <string>
#include <string_view>

namespace kept {

enum class TransferEncoding { plain, base64, quoted_printable, uuencode, unknown };

/// By the header's words ("base64", " Quoted-Printable ; x", "x-uuencode"); none is plain.
TransferEncoding transfer_encoding_named(std::string_view value);

struct DecodedBytes {
  std::string bytes;
  bool broken = false;  // something in it was no code; what could be read was
};

DecodedBytes decode_transfer(std::string_view body, TransferEncoding encoding);

/// Foreign characters are passed over, padding in the middle begins anew; where one sign in twenty
/// is foreign, the text is as it stands.
DecodedBytes decode_base64(std::string_view text);
/// "=XY" that is no code stays as it is written.
DecodedBytes decode_quoted_printable(std::string_view text);

}  // namespace kept
