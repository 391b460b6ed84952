#include "firm/secret.hpp"

#include <sodium.h>

#include <array>

#include "base/fault.hpp"

namespace kept {
namespace {

void start_sodium() {
  static int const started = sodium_init();
  if (started < 0) throw Fault("libsodium does not start");
}

using Bytes = std::array<unsigned char, 32>;

}  // namespace

Secret new_secret(std::string_view prefix) {
  start_sodium();
  Bytes random;
  randombytes_buf(random.data(), random.size());
  std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text;
  sodium_bin2base64(text.data(), text.size(), random.data(), random.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  Secret secret;
  secret.text = std::string(prefix) + text.data();
  secret.hash = secret_hash(secret.text);
  return secret;
}

std::string secret_hash(std::string_view text) {
  start_sodium();
  Bytes hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(text.data()),
                     text.size(), nullptr, 0);
  std::string out(2 * hash.size() + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), hash.data(), hash.size());
  out.pop_back();
  return out;
}

bool same_secret(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace kept
