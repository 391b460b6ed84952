#pragma once
// Takes connections in and deals them to the connection threads in turn.
#include <functional>

#include "base/result.hpp"
#include "http/wire/worker.hpp"

namespace kept::wire {

/// "127.0.0.1:8080" or "[::1]:8080"; refuses bad_value with `field`.
Result<asio::ip::tcp::endpoint> parse_endpoint(std::string_view text, std::string const& field);
/// Refuses port_in_use, or bad_value with the system's reason.
Done open_acceptor(Acceptor& acceptor, asio::ip::tcp::endpoint const& endpoint,
                   std::string const& field);

using TlsSource = std::function<std::shared_ptr<asio::ssl::context>()>;  // empty: plain

/// A socket in the file system that its owner alone may open; a left-over one is replaced.
Done open_local(LocalAcceptor& acceptor, std::string const& path);

/// Runs on the acceptor's thread until the acceptor is closed.
Task<void> listen(Acceptor& acceptor, std::vector<std::unique_ptr<Worker>>& workers, Site site,
                  TlsSource tls);
Task<void> listen_local(LocalAcceptor& acceptor, Worker& worker, Site site);

}  // namespace kept::wire
