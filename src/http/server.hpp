#pragma once
// Connections: HTTP/1.1, plain and by TLS, in front of a Router. Everything has a limit and a
// deadline. No type of the network library shows here.
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "http/forwarded.hpp"
#include "http/metrics.hpp"
#include "http/router.hpp"

namespace kept {

struct ServerLimits {
  std::chrono::milliseconds head = std::chrono::seconds(10);  // from its first byte to its last
  std::chrono::milliseconds idle = std::chrono::seconds(75);  // between two requests
  std::chrono::milliseconds handshake = std::chrono::seconds(10);
  std::chrono::milliseconds body_grace = std::chrono::seconds(15);   // plus the time at the least
  std::chrono::milliseconds write_grace = std::chrono::seconds(30);  // rate
  std::size_t bytes_per_second_min = 4 * 1024;
  std::chrono::milliseconds heartbeat = std::chrono::seconds(20);  // of live events
  std::chrono::milliseconds stop = std::chrono::seconds(8);
  std::size_t connections_max = 4096;
  std::size_t connections_per_address_max = 512;  // not for trusted proxies
};

struct ServerSettings {
  std::string listen = "127.0.0.1:8080";  // ADDRESS:PORT, [::1]:8080; port 0 = any that is free
  std::string metrics_listen = {};        // empty = none
  std::string local_socket = {};  // kept.sock in the data folder, for commands; empty = none
  std::string tls_certificate = {}, tls_key = {};  // PEM files; both or none
  std::vector<Network> trusted_proxies = {};
  std::size_t io_threads = 2;
  std::size_t pool_threads = 64;  // also the size of a group commit
  std::size_t slow_threads = 3;
  bool quick_is_inline = true;  // false where a read waits for another machine (PostgreSQL)
  bool access_log = true;
  ServerLimits limits = {};
};

class Server {
 public:
  /// The router and the metrics outlive the server.
  Server(ServerSettings settings, Router const& router, Metrics& metrics);
  ~Server();

  /// Binds and begins to serve. Refuses: port_in_use, bad_value (field "listen", "metrics_listen",
  /// "tls_cert" or "tls_key") with the reason.
  Done start();
  /// The port that start() took.
  std::uint16_t port() const;
  std::uint16_t metrics_port() const;

  /// Blocks until SIGTERM or SIGINT, then tells `on_stopping` and stops, as stop() does. SIGHUP
  /// reads the certificates anew.
  bool serve_until_stopped(std::function<void()> on_stopping = {});
  /// Takes no more connections, finishes what runs, closes live events. False when a handler still
  /// ran after limits.stop: then the process should end without waiting for it.
  bool stop();
  /// New connections use the certificate files as they are now; the old ones when they are broken.
  Done reload_certificates();

 private:
  class House;
  std::unique_ptr<House> house_;
};

}  // namespace kept
