#pragma once
// Keys on the curve P-256 as web push writes them: a public one is the 65 bytes of the uncompressed
// point, a private one its 32 bytes, both in base64url without padding when they are text.
#include <optional>
#include <string>
#include <string_view>

namespace kept {

struct PushKeys {
  std::string public_key;   // 65 bytes, 04 first
  std::string private_key;  // 32 bytes
};

PushKeys new_push_keys();
/// Is it a point of the curve, written so?
bool is_push_public_key(std::string_view bytes);
/// The secret that two keys share (32 bytes); nothing where `their_public` is no point of the
/// curve.
std::optional<std::string> shared_secret(PushKeys const& ours, std::string_view their_public);
/// ECDSA with SHA-256 as JOSE writes it: r and s, 32 bytes each (RFC 7518, 3.4).
std::string sign_es256(PushKeys const& keys, std::string_view text);
/// For tests: is this such a signature?
bool is_signed_es256(std::string_view public_key, std::string_view text,
                     std::string_view signature);

std::string to_base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);
std::string random_bytes(std::size_t count);

}  // namespace kept
