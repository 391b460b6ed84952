#pragma once
// Which addresses a name has, asked of the machine's resolver without waiting longer than one may.
#include <chrono>
#include <string>

#include "http/outgoing_guard.hpp"
#include "http/outgoing_problem.hpp"

namespace kept {

/// At most 8, and never none: unknown_host, too_slow.
Outgoing<std::vector<AddressBytes>> look_up(std::string const& host,
                                            std::chrono::steady_clock::time_point until);
/// The bytes of "192.0.2.1" or "2001:db8::1"; nothing for anything else.
std::optional<AddressBytes> address_bytes(std::string const& text);

}  // namespace kept
