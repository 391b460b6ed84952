#include "http/outgoing_guard.hpp"

#include <algorithm>
#include <charconv>

namespace kept {
namespace {

std::optional<std::uint16_t> parse_port(std::string_view text) {
  std::uint16_t port = 0;
  auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || stop != text.data() + text.size() || port == 0) return {};
  return port;
}

std::vector<Network> networks_of(std::initializer_list<std::string_view> words) {
  std::vector<Network> made;
  for (auto word : words) made.push_back(Network::parse(word).value());
  return made;
}

bool holds(Network const& network, AddressBytes const& address) {
  for (int bit = 0; bit < network.bits; ++bit) {
    auto index = static_cast<std::size_t>(bit / 8);
    auto mask = 0x80 >> (bit % 8);
    if ((network.address[index] & mask) != (address[index] & mask)) return false;
  }
  return true;
}

bool is_among(std::vector<Network> const& networks, AddressBytes const& address) {
  return std::ranges::any_of(networks, [&](Network const& each) { return holds(each, address); });
}

bool is_public_v4(AddressBytes const& address) {
  static auto const refused = networks_of(
      {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
       "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
       "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"});
  return !is_among(refused, address);
}

}  // namespace

bool is_v4(AddressBytes const& address) {
  static auto const mapped = Network::parse("::ffff:0:0/96").value();
  return holds(mapped, address);
}

std::optional<OutgoingException> OutgoingException::parse(std::string_view text) {
  std::string_view port;
  bool has_port = false;
  if (text.starts_with('[')) {
    auto end = text.find(']');
    if (end == text.npos) return {};
    auto rest = text.substr(end + 1);
    has_port = !rest.empty();
    if (has_port && !rest.starts_with(':')) return {};
    if (has_port) port = rest.substr(1);
    text = text.substr(1, end - 1);
  } else if (std::ranges::count(text, ':') == 1) {
    has_port = true;
    port = text.substr(text.find(':') + 1);
    text = text.substr(0, text.find(':'));
  }
  auto network = Network::parse(text);
  if (!network) return {};
  OutgoingException exception{*network, {}};
  if (has_port && !(exception.port = parse_port(port))) return {};
  return exception;
}

bool is_public(AddressBytes const& address) {
  static auto const nat64 = Network::parse("64:ff9b::/96").value();
  static auto const global = Network::parse("2000::/3").value();
  // IETF protocols with Teredo and ORCHID, documentation, 6to4.
  static auto const refused = networks_of({"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"});
  if (is_v4(address)) return is_public_v4(address);
  if (holds(nat64, address)) {
    AddressBytes inner{};
    inner[10] = inner[11] = 0xff;
    std::copy(address.begin() + 12, address.end(), inner.begin() + 12);
    return is_public_v4(inner);
  }
  return holds(global, address) && !is_among(refused, address);
}

bool OutgoingGuard::is_excepted(AddressBytes const& address, std::uint16_t port) const {
  return std::ranges::any_of(allowed_, [&](OutgoingException const& each) {
    return holds(each.network, address) && each.port.value_or(port) == port;
  });
}

bool OutgoingGuard::may_call(AddressBytes const& address, std::uint16_t port,
                             std::span<std::uint16_t const> ports) const {
  if (is_excepted(address, port)) return true;
  return std::ranges::find(ports, port) != ports.end() && is_public(address);
}

}  // namespace kept
