#include "http/wire/outgoing_endpoints.hpp"

#include <algorithm>

#include "http/outgoing_lookup.hpp"

namespace kept {
namespace {

namespace asio = boost::asio;

asio::ip::tcp::endpoint endpoint_of(AddressBytes const& bytes, std::uint16_t port) {
  if (!is_v4(bytes)) return {asio::ip::address_v6(bytes), port};
  asio::ip::address_v4::bytes_type last{};
  std::copy(bytes.begin() + 12, bytes.end(), last.begin());
  return {asio::ip::address_v4(last), port};
}

}  // namespace

Outgoing<std::vector<asio::ip::tcp::endpoint>> judged_endpoints(
    WantedHost const& to, OutgoingSettings const& settings, OutgoingGuard const& guard,
    std::chrono::steady_clock::time_point until) {
  std::vector<AddressBytes> addresses;
  if (!to.named) {
    addresses.push_back(address_bytes(to.host).value());
  } else if (settings.resolve) {
    addresses = settings.resolve(to.host);
  } else {
    auto found = look_up(to.host, until);
    if (!found) return tl::unexpected(found.error());
    addresses = std::move(*found);
  }
  if (addresses.empty()) return tl::unexpected(OutgoingProblem::unknown_host);
  std::vector<asio::ip::tcp::endpoint> endpoints;
  for (auto const& address : addresses) {
    if (!guard.may_call(address, to.port, to.ports))
      return tl::unexpected(OutgoingProblem::refused);
    endpoints.push_back(endpoint_of(address, to.port));
  }
  return endpoints;
}

}  // namespace kept
