#include <doctest/doctest.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>

#include "http/server.hpp"
#include "http/wire_client.hpp"
#include "store/test_store.hpp"

namespace kept {
namespace {

template <auto free_one>
struct Freed {
  template <class T>
  void operator()(T* thing) const {
    free_one(thing);
  }
};

// A key and a certificate of its own for `name`, as two PEM files.
void write_certificate(std::string const& folder, std::string const& name) {
  std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>> key(EVP_EC_gen("P-256"));
  std::unique_ptr<X509, Freed<X509_free>> certificate(X509_new());
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
  X509_set_pubkey(certificate.get(), key.get());
  auto* subject = X509_get_subject_name(certificate.get());
  X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
                             reinterpret_cast<unsigned char const*>(name.c_str()), -1, -1, 0);
  X509_set_issuer_name(certificate.get(), subject);
  X509_sign(certificate.get(), key.get(), EVP_sha256());
  std::unique_ptr<FILE, Freed<fclose>> key_file(fopen((folder + "/key.pem").c_str(), "w"));
  PEM_write_PrivateKey(key_file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  std::unique_ptr<FILE, Freed<fclose>> file(fopen((folder + "/cert.pem").c_str(), "w"));
  PEM_write_X509(file.get(), certificate.get());
}

struct Said {
  std::string answer, name, protocol;
  int version = 0;
};

/// One request by TLS of at most `version`, offering h2 and http/1.1.
Said say(std::uint16_t port, int version, std::string const& request) {
  Said said;
  WireClient wire(port);
  std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>> context(SSL_CTX_new(TLS_client_method()));
  SSL_CTX_set_security_level(context.get(), 0);  // so that it is the server who refuses TLS 1.1
  SSL_CTX_set_max_proto_version(context.get(), version);
  std::unique_ptr<SSL, Freed<SSL_free>> client(SSL_new(context.get()));
  constexpr unsigned char offered[] = "\x02h2\x08http/1.1";
  SSL_set_alpn_protos(client.get(), offered, sizeof offered - 1);
  SSL_set_fd(client.get(), wire.handle());
  if (SSL_connect(client.get()) != 1) return said;
  said.version = SSL_version(client.get());
  unsigned char const* protocol = nullptr;
  unsigned length = 0;
  SSL_get0_alpn_selected(client.get(), &protocol, &length);
  said.protocol.assign(reinterpret_cast<char const*>(protocol), length);
  std::unique_ptr<X509, Freed<X509_free>> certificate(SSL_get1_peer_certificate(client.get()));
  char name[100] = {};
  X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name,
                            sizeof name);
  said.name = name;
  SSL_write(client.get(), request.data(), static_cast<int>(request.size()));
  char bytes[16384];
  for (int count; (count = SSL_read(client.get(), bytes, sizeof bytes)) > 0;)
    said.answer.append(bytes, static_cast<std::size_t>(count));
  return said;
}

TEST_CASE("TLS 1.2 and 1.3 are spoken, certificates can be changed while it serves") {
  TestFolder folder;
  write_certificate(folder.path(), "first");
  SetClock clock{Instant{0}};
  char no_store = 0;  // this handler never touches it
  Routes routes = {{.pattern = "/api/big",
                    .permission = Permission::anyone,
                    .handle = [](Context&, Request const& request) -> Result<Response> {
                      Response response;
                      response.type = "text/plain";
                      response.body = std::string(300'000, request.secure ? 's' : 'p');
                      return response;
                    }}};
  Router router({.store = reinterpret_cast<Store&>(no_store), .clock = clock}, routes);
  Metrics metrics(router.routes());
  ServerSettings settings;
  settings.listen = "127.0.0.1:0";
  settings.access_log = false;
  settings.tls_certificate = folder.path() + "/cert.pem";
  settings.tls_key = folder.path() + "/key.pem";
  Server server(settings, router, metrics);
  REQUIRE(server.start());

  std::string request = "GET /api/big HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  for (int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    auto said = say(server.port(), version, request);
    CHECK(said.version == version);
    CHECK(said.protocol == "http/1.1");
    CHECK(said.name == "first");
    CHECK(said.answer.size() > 300'000);
    CHECK(said.answer.ends_with("sss"));
    CHECK(said.answer.find("Strict-Transport-Security: ") != std::string::npos);
  }
  CHECK(say(server.port(), TLS1_1_VERSION, request).version == 0);
  WireClient plain(server.port());
  plain.send(request);
  plain.read_all();
  CHECK(plain.status() == 0);

  write_certificate(folder.path(), "second");
  REQUIRE(server.reload_certificates());
  CHECK(say(server.port(), TLS1_3_VERSION, request).name == "second");
  fclose(fopen(settings.tls_certificate.c_str(), "w"));
  auto broken = server.reload_certificates();
  REQUIRE(!broken);
  CHECK(broken.error().field == "tls_cert");
  CHECK(say(server.port(), TLS1_3_VERSION, request).name == "second");
  CHECK(server.stop());
}

}  // namespace
}  // namespace kept
