#include "http/push_keys.hpp"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <sodium.h>

#include <memory>

#include "base/fault.hpp"

namespace kept {
namespace {

constexpr std::size_t point_bytes = 65, number_bytes = 32;
constexpr char curve[] = "prime256v1";

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* thing) const {
    Free(thing);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_clear_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

void must(bool done) {
  if (!done) throw Fault("OpenSSL refuses a key of P-256");
}

unsigned char const* bytes_of(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// Nothing where the point is not on the curve. `private_key` may be empty.
Key key_of(std::string_view public_key, std::string_view private_key) {
  if (public_key.size() != point_bytes || public_key[0] != 4) return {};
  Builder builder(OSSL_PARAM_BLD_new());
  Number number;
  must(builder &&
       OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve, 0) == 1 &&
       OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, public_key.data(),
                                        public_key.size()) == 1);
  if (!private_key.empty()) {
    number.reset(BN_bin2bn(bytes_of(private_key), static_cast<int>(private_key.size()), nullptr));
    must(number && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, number.get()));
  }
  Params params(OSSL_PARAM_BLD_to_param(builder.get()));
  KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  must(params && context && EVP_PKEY_fromdata_init(context.get()) == 1);
  EVP_PKEY* key = nullptr;
  if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, params.get()) != 1) return {};
  Key held(key);
  KeyContext checking(EVP_PKEY_CTX_new_from_pkey(nullptr, held.get(), nullptr));
  if (!checking || EVP_PKEY_public_check(checking.get()) != 1) return {};
  return held;
}

std::string padded(BIGNUM const* number) {
  std::string out(number_bytes, '\0');
  must(BN_bn2binpad(number, bytes_of(out), static_cast<int>(number_bytes)) ==
       static_cast<int>(number_bytes));
  return out;
}

}  // namespace

PushKeys new_push_keys() {
  Key key(EVP_EC_gen(curve));
  must(key != nullptr);
  PushKeys keys;
  keys.public_key.resize(point_bytes);
  std::size_t size = 0;
  BIGNUM* number = nullptr;
  must(EVP_PKEY_get_octet_string_param(key.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                       bytes_of(keys.public_key), point_bytes, &size) == 1 &&
       size == point_bytes &&
       EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_PRIV_KEY, &number) == 1);
  Number held(number);
  keys.private_key = padded(number);
  return keys;
}

bool is_push_public_key(std::string_view bytes) { return key_of(bytes, {}) != nullptr; }

std::optional<std::string> shared_secret(PushKeys const& ours, std::string_view their_public) {
  auto const theirs = key_of(their_public, {});
  if (!theirs) return {};
  auto const own = key_of(ours.public_key, ours.private_key);
  must(own != nullptr);
  KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, own.get(), nullptr));
  std::string secret(number_bytes, '\0');
  std::size_t size = secret.size();
  must(context && EVP_PKEY_derive_init(context.get()) == 1 &&
       EVP_PKEY_derive_set_peer(context.get(), theirs.get()) == 1 &&
       EVP_PKEY_derive(context.get(), bytes_of(secret), &size) == 1 && size == number_bytes);
  return secret;
}

std::string sign_es256(PushKeys const& keys, std::string_view text) {
  auto const key = key_of(keys.public_key, keys.private_key);
  must(key != nullptr);
  Digest digest(EVP_MD_CTX_new());
  std::size_t size = 0;
  must(digest && EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
       EVP_DigestSign(digest.get(), nullptr, &size, bytes_of(text), text.size()) == 1);
  std::string der(size, '\0');
  must(EVP_DigestSign(digest.get(), bytes_of(der), &size, bytes_of(text), text.size()) == 1);
  auto const* at = bytes_of(std::string_view(der));
  Signature signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)));
  must(signature != nullptr);
  return padded(ECDSA_SIG_get0_r(signature.get())) + padded(ECDSA_SIG_get0_s(signature.get()));
}

bool is_signed_es256(std::string_view public_key, std::string_view text,
                     std::string_view signature) {
  auto const key = key_of(public_key, {});
  if (!key || signature.size() != 2 * number_bytes) return false;
  Signature numbers(ECDSA_SIG_new());
  auto const number = [&](std::size_t from) {
    return BN_bin2bn(bytes_of(signature.substr(from)), static_cast<int>(number_bytes), nullptr);
  };
  must(numbers && ECDSA_SIG_set0(numbers.get(), number(0), number(number_bytes)) == 1);
  unsigned char* der = nullptr;
  int const size = i2d_ECDSA_SIG(numbers.get(), &der);
  must(size > 0);
  std::string const written(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
  OPENSSL_free(der);
  Digest digest(EVP_MD_CTX_new());
  must(digest &&
       EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1);
  return EVP_DigestVerify(digest.get(), bytes_of(std::string_view(written)), written.size(),
                          bytes_of(text), text.size()) == 1;
}

std::string to_base64url(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes_of(bytes), bytes.size(), variant);
  out.pop_back();  // the ending zero
  return out;
}

std::optional<std::string> from_base64url(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string out(text.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(bytes_of(out), out.size(), text.data(), text.size(), nullptr, &size,
                        nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
    return {};
  out.resize(size);
  return out;
}

std::string random_bytes(std::size_t count) {
  if (sodium_init() < 0) throw Fault("libsodium does not start");
  std::string out(count, '\0');
  randombytes_buf(out.data(), out.size());
  return out;
}

}  // namespace kept
