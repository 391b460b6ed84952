#pragma once
// Who the client is behind proxies that we trust, and only those.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace kept {

/// A range of addresses, "10.0.0.0/8" or "fd00::/8" or one address.
struct Network {
  std::array<unsigned char, 16> address = {};  // IPv4 as ::ffff:a.b.c.d
  int bits = 128;

  static std::optional<Network> parse(std::string_view text);
  bool holds(std::string_view address) const;
};

/// Sets remote_address and secure from X-Forwarded-For and X-Forwarded-Proto when the one who
/// connected (in remote_address) is in `trusted`: the last address that is not itself trusted.
void apply_forwarded(Request& request, std::vector<Network> const& trusted);
bool is_trusted(std::string_view address, std::vector<Network> const& trusted);

}  // namespace kept
