#include "http/wire/tls.hpp"

#include <cstring>

namespace kept::wire {
namespace {

// Of what the client offers we speak HTTP/1.1 alone.
int choose_protocol(SSL*, unsigned char const** chosen, unsigned char* length,
                    unsigned char const* offered, unsigned offered_length, void*) {
  static constexpr unsigned char ours[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  auto outcome = SSL_select_next_proto(const_cast<unsigned char**>(chosen), length, ours,
                                       sizeof ours, offered, offered_length);
  return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

}  // namespace

Result<std::shared_ptr<asio::ssl::context>> make_tls(std::string const& certificate,
                                                     std::string const& key) {
  auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
  auto* native = context->native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(
      native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);  // idle connections hold 34 kB less
  SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
  error_code error;
  context->use_certificate_chain_file(certificate, error);
  if (error) return refuse(Code::bad_value, "tls_cert", certificate + ": " + error.message());
  context->use_private_key_file(key, asio::ssl::context::pem, error);
  if (error) return refuse(Code::bad_value, "tls_key", key + ": " + error.message());
  if (SSL_CTX_check_private_key(native) != 1)
    return refuse(Code::bad_value, "tls_key", key + ": this key is not the one of " + certificate);
  return context;
}

}  // namespace kept::wire
