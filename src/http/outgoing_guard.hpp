#pragma once
// Whom Kept may call. Addresses come from people, so a request must not reach what only this
// machine or its network can: every address is judged in its sixteen bytes, after the name was
// looked up, and the connection is made to those bytes and no others.
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/forwarded.hpp"
#include "http/outgoing_problem.hpp"

namespace kept {

using AddressBytes = std::array<unsigned char, 16>;  // IPv4 as ::ffff:a.b.c.d

/// Is it an IPv4 address, mapped?
bool is_v4(AddressBytes const& address);

/// One --outgoing-allow: "10.0.0.0/8", "10.1.2.3:8080", "fd00::/8", "[::1]:8080", "[fd00::/8]:80".
/// Without a port it opens every port.
struct OutgoingException {
  Network network;
  std::optional<std::uint16_t> port;

  static std::optional<OutgoingException> parse(std::string_view text);
};

/// An address of the public internet (IANA's special-purpose registries, RFC 6890): not of this
/// machine, a private, shared or link-local network, a group, documentation, or reserved. IPv4
/// inside IPv6 is judged as IPv4 where it is mapped or NAT64; 6to4 and Teredo are refused whole.
bool is_public(AddressBytes const& address);

constexpr std::array<std::uint16_t, 2> web_ports = {80, 443};

class OutgoingGuard {
 public:
  OutgoingGuard() = default;
  explicit OutgoingGuard(std::vector<OutgoingException> allowed) : allowed_(std::move(allowed)) {}

  /// Public at one of these ports, or on the list of exceptions.
  bool may_call(AddressBytes const& address, std::uint16_t port,
                std::span<std::uint16_t const> ports = web_ports) const;
  bool is_excepted(AddressBytes const& address, std::uint16_t port) const;

 private:
  std::vector<OutgoingException> allowed_;
};

/// An address to read from, taken apart: http or https alone.
struct OutgoingAddress {
  bool secure = false;
  std::string host;    // as the network knows it, lower case; IPv6 without brackets
  bool named = false;  // a name to be looked up; else the host is an address
  std::uint16_t port = 0;
  std::string target;  // path and query, printable ASCII

  /// "https://host:8443", as a Host header and a relative redirect need it, without its scheme.
  std::string authority() const;
};

constexpr std::size_t outgoing_address_bytes_max = 2'000;

/// Nothing for another scheme, a user name, blanks and backslashes, a host that is no name, an IPv4
/// address in any other spelling than four decimal numbers.
std::optional<OutgoingAddress> read_outgoing_address(std::string_view text);
/// Where a Location leads from there; `redirects` for one from https to http, else `address`.
Outgoing<OutgoingAddress> follow_redirect(OutgoingAddress const& from, std::string_view location);

}  // namespace kept
