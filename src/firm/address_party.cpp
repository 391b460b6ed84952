#include "firm/address_party.hpp"

#include <arpa/inet.h>

#include <array>
#include <cstring>
#include <optional>

namespace kept {
namespace {

/// IPv4 as ::ffff:a.b.c.d.
std::optional<in6_addr> parse(std::string_view address) {
  std::string text(address);
  in6_addr six{};
  if (inet_pton(AF_INET6, text.c_str(), &six) == 1) return six;
  if (inet_pton(AF_INET6, ("::ffff:" + text).c_str(), &six) == 1) return six;
  return {};
}

}  // namespace

std::string party_of_address(std::string_view address) {
  auto six = parse(address);
  if (!six) return std::string(address);
  std::array<char, INET6_ADDRSTRLEN> out{};
  if (IN6_IS_ADDR_V4MAPPED(&*six))
    return inet_ntop(AF_INET, six->s6_addr + 12, out.data(), out.size());
  std::memset(six->s6_addr + 8, 0, 8);
  return std::string(inet_ntop(AF_INET6, &*six, out.data(), out.size())) + "/64";
}

bool is_loopback(std::string_view address) {
  auto six = parse(address);
  if (!six) return false;
  if (IN6_IS_ADDR_V4MAPPED(&*six)) return six->s6_addr[12] == 127;
  return IN6_IS_ADDR_LOOPBACK(&*six);
}

}  // namespace kept
