#pragma once
#include <string>
#include <string_view>

namespace kept {

/// The part of a network address that one party holds: an IPv4 address whole, of an IPv6 one the
/// first 64 bits. What is no address stays as it is.
std::string party_of_address(std::string_view address);
/// 127.0.0.0/8 and ::1.
bool is_loopback(std::string_view address);

}  // namespace kept
