#include "store/hash.hpp"

#include <fstream>
#include <vector>

#include <sodium.h>

#include "base/fault.hpp"

namespace kept {
namespace {

std::string hex(unsigned char const* digest) {
  char text[crypto_hash_sha256_BYTES * 2 + 1];
  sodium_bin2hex(text, sizeof text, digest, crypto_hash_sha256_BYTES);
  return text;
}

unsigned char const* bytes_of(char const* data) {
  return reinterpret_cast<unsigned char const*>(data);
}

}  // namespace

std::string sha256(std::string_view bytes) {
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(digest, bytes_of(bytes.data()), bytes.size());
  return hex(digest);
}

std::string sha256_of_file(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Fault(path + ": cannot be read");
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::vector<char> buffer(1 << 20);
  while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())), file.gcount() > 0) {
    crypto_hash_sha256_update(&state, bytes_of(buffer.data()),
                              static_cast<unsigned long long>(file.gcount()));
  }
  if (file.bad()) throw Fault(path + ": cannot be read to its end");
  unsigned char digest[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(&state, digest);
  return hex(digest);
}

}  // namespace kept
