#pragma once
// Where a connection to elsewhere goes: the judged addresses of a host.
#include <span>

#include <boost/asio/ip/tcp.hpp>

#include "http/outgoing_client.hpp"

namespace kept {

struct WantedHost {
  std::string host;  // as OutgoingAddress has it
  bool named = false;
  std::uint16_t port = 0;
  std::span<std::uint16_t const> ports;  // of the public internet
};

/// Every address of the host, judged. One that is refused refuses them all, so that nobody chooses
/// among them by chance.
Outgoing<std::vector<boost::asio::ip::tcp::endpoint>> judged_endpoints(
    WantedHost const& to, OutgoingSettings const& settings, OutgoingGuard const& guard,
    std::chrono::steady_clock::time_point until);

}  // namespace kept
