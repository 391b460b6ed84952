#include "http/forwarded.hpp"

#include <arpa/inet.h>

#include <charconv>
#include <cstring>

#include "http/text.hpp"

namespace kept {
namespace {

struct Address {
  std::array<unsigned char, 16> bytes = {};
  bool is_v4 = false;
};

std::optional<Address> parse_address(std::string_view text) {
  std::string copy(text);
  Address address;
  in_addr v4{};
  if (inet_pton(AF_INET, copy.c_str(), &v4) == 1) {
    address.bytes[10] = address.bytes[11] = 0xff;
    std::memcpy(address.bytes.data() + 12, &v4, 4);
    address.is_v4 = true;
    return address;
  }
  if (inet_pton(AF_INET6, copy.c_str(), address.bytes.data()) != 1) return {};
  return address;
}

// "[::1]:80" and "1.2.3.4:80" without their port.
std::string_view without_port(std::string_view text) {
  if (text.starts_with('[')) return text.substr(1, text.find(']') - 1);
  auto colon = text.find(':');
  bool one_colon = colon != text.npos && text.find(':', colon + 1) == text.npos;
  return one_colon ? text.substr(0, colon) : text;
}

}  // namespace

std::optional<Network> Network::parse(std::string_view text) {
  auto slash = text.find('/');
  auto address = parse_address(text.substr(0, slash));
  if (!address) return {};
  Network network{address->bytes, 128};
  if (slash == text.npos) return network;
  auto digits = text.substr(slash + 1);
  int bits = 0, bits_max = address->is_v4 ? 32 : 128;
  auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
  if (error != std::errc() || stop != digits.data() + digits.size() || bits < 0 || bits > bits_max)
    return {};
  network.bits = bits + 128 - bits_max;
  return network;
}

bool Network::holds(std::string_view text) const {
  auto other = parse_address(text);
  if (!other) return false;
  for (int bit = 0; bit < bits; ++bit) {
    auto index = static_cast<std::size_t>(bit / 8);
    auto mask = 0x80 >> (bit % 8);
    if ((address[index] & mask) != (other->bytes[index] & mask)) return false;
  }
  return true;
}

bool is_trusted(std::string_view address, std::vector<Network> const& trusted) {
  for (auto const& network : trusted)
    if (network.holds(address)) return true;
  return false;
}

void apply_forwarded(Request& request, std::vector<Network> const& trusted) {
  if (trusted.empty() || !is_trusted(request.remote_address, trusted)) return;
  if (auto scheme = request.headers.get("X-Forwarded-Proto"))
    request.secure = same_word(trimmed(*scheme), "https");
  auto all = request.headers.joined("X-Forwarded-For");
  std::string_view list = all;
  while (!list.empty()) {  // from the right: what stands further left, anybody may have written
    auto comma = list.rfind(',');
    auto address = without_port(trimmed(comma == list.npos ? list : list.substr(comma + 1)));
    if (!parse_address(address)) return;
    request.remote_address = address;
    if (!is_trusted(address, trusted)) return;
    list = comma == list.npos ? std::string_view{} : list.substr(0, comma);
  }
}

}  // namespace kept
