#pragma once
#include <memory>
#include <string>

#include "base/result.hpp"
#include "http/wire/stream.hpp"

namespace kept::wire {

/// TLS 1.2 and 1.3 with the certificates (leaf first) and the key of these PEM files. Refuses
/// bad_value with field "tls_cert" or "tls_key" and what is wrong.
Result<std::shared_ptr<asio::ssl::context>> make_tls(std::string const& certificate,
                                                     std::string const& key);

}  // namespace kept::wire
