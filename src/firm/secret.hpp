#pragma once
// What a cookie, a token or a link carries: 256 random bits. The database keeps a hash alone, so
// that whoever reads a copy of it cannot sign in.
#include <string>
#include <string_view>

namespace kept {

struct Secret {
  std::string text;  // prefix and 43 characters of base64url
  std::string hash;  // what is stored
};

Secret new_secret(std::string_view prefix = {});
/// BLAKE2b-256 in hexadecimal. Not for passwords: only for what is random.
std::string secret_hash(std::string_view text);
/// Compares in a time that does not tell where they differ.
bool same_secret(std::string_view one, std::string_view other);

}  // namespace kept
