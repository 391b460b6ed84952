#include "http/push_message.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>
#include <memory>

#include "base/fault.hpp"
#include "base/json_write.hpp"

namespace kept {
namespace {

constexpr std::size_t salt_bytes = 16, secret_bytes = 16, tag_bytes = 16;
constexpr std::size_t record_bytes = 4096;

void must(bool done) {
  if (!done) throw Fault("OpenSSL does not encrypt");
}

unsigned char const* bytes_of(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string hkdf(std::string_view salt, std::string_view input, std::string_view info,
                 std::size_t size) {
  std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr),
                                                        EVP_KDF_free);
  std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                    EVP_KDF_CTX_free);
  char digest[] = "SHA256";
  auto const part = [](char const* name, std::string_view bytes) {
    return OSSL_PARAM_construct_octet_string(name, const_cast<char*>(bytes.data()), bytes.size());
  };
  std::array const params = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                             part(OSSL_KDF_PARAM_SALT, salt), part(OSSL_KDF_PARAM_KEY, input),
                             part(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
  std::string out(size, '\0');
  must(context && EVP_KDF_derive(context.get(), bytes_of(out), size, params.data()) == 1);
  return out;
}

std::string aes_128_gcm(std::string_view key, std::string_view nonce, std::string_view text) {
  std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                          EVP_CIPHER_CTX_free);
  std::string out(text.size() + tag_bytes, '\0');
  int size = 0, rest = 0;
  must(context &&
       EVP_EncryptInit_ex(context.get(), EVP_aes_128_gcm(), nullptr, bytes_of(key),
                          bytes_of(nonce)) == 1 &&
       EVP_EncryptUpdate(context.get(), bytes_of(out), &size, bytes_of(text),
                         static_cast<int>(text.size())) == 1 &&
       EVP_EncryptFinal_ex(context.get(), bytes_of(out) + size, &rest) == 1 &&
       EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tag_bytes),
                           bytes_of(out) + text.size()) == 1);
  return out;
}

/// "Content-Encoding: NAME" and a zero, as RFC 8188 names its parts.
std::string info_of(std::string_view name) {
  return "Content-Encoding: " + std::string(name) + '\0';
}

std::string big_endian(std::uint32_t number) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xFF);
  return out;
}

}  // namespace

std::optional<std::string> encrypt_push(std::string_view text, PushReceiver const& to) {
  return encrypt_push(text, to, new_push_keys(), random_bytes(salt_bytes));
}

std::optional<std::string> encrypt_push(std::string_view text, PushReceiver const& to,
                                        PushKeys const& once, std::string_view salt) {
  if (text.size() > push_text_bytes_max || to.secret.size() != secret_bytes ||
      salt.size() != salt_bytes)
    return {};
  auto const shared = shared_secret(once, to.public_key);
  if (!shared) return {};
  // RFC 8291, 3.4.
  auto const info = std::string("WebPush: info") + '\0' + to.public_key + once.public_key;
  auto const input = hkdf(to.secret, *shared, info, 32);
  auto const key = hkdf(salt, input, info_of("aes128gcm"), 16);
  auto const nonce = hkdf(salt, input, info_of("nonce"), 12);
  // RFC 8188, 2: one record, the last; 2 ends its text.
  return std::string(salt) + big_endian(record_bytes) + static_cast<char>(once.public_key.size()) +
         once.public_key + aes_128_gcm(key, nonce, std::string(text) + '\2');
}

std::optional<std::string> vapid_authorization(std::string_view endpoint, PushKeys const& keys,
                                               std::string_view contact, Instant until) {
  auto const scheme = endpoint.find("://");
  if (scheme == endpoint.npos) return {};
  auto const origin = endpoint.substr(0, endpoint.find('/', scheme + 3));
  if (origin.size() <= scheme + 3) return {};
  auto const seconds = until.micros / 1'000'000;
  std::string claims = R"({"aud":)";
  write_json(claims, origin);
  claims += R"(,"exp":)" + std::to_string(seconds);
  if (!contact.empty()) {
    claims += R"(,"sub":)";
    write_json(claims, contact);
  }
  claims += '}';
  auto const unsigned_part =
      to_base64url(R"({"typ":"JWT","alg":"ES256"})") + '.' + to_base64url(claims);
  return "vapid t=" + unsigned_part + '.' + to_base64url(sign_es256(keys, unsigned_part)) +
         ", k=" + to_base64url(keys.public_key);
}

}  // namespace kept
