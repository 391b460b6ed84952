#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "base/charset.hpp"
#include "base/text/host_name.hpp"
#include "http/outgoing_guard.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// 2130706433, 127.1, 0177.0.0.1, 0x7f.0.0.1: what old programs read as an IPv4 address.
bool ends_in_number(std::string_view host) {
  auto last = host.substr(host.rfind('.') == host.npos ? 0 : host.rfind('.') + 1);
  if (std::ranges::all_of(last, is_digit)) return true;
  return last.starts_with("0x") && std::ranges::all_of(last.substr(2), is_hex);
}

bool read_host(std::string_view host, OutgoingAddress& address) {
  unsigned char bytes[16];
  if (host.starts_with('[')) {
    if (!host.ends_with(']')) return false;
    address.host = host.substr(1, host.size() - 2);
    return inet_pton(AF_INET6, address.host.c_str(), bytes) == 1;
  }
  auto name = ascii_host_name(host);
  if (!name) return false;
  address.host = std::move(*name);
  address.named = inet_pton(AF_INET, address.host.c_str(), bytes) != 1;
  return !address.named || !ends_in_number(address.host);
}

bool read_authority(std::string_view authority, OutgoingAddress& address) {
  if (authority.find('@') != authority.npos) return false;
  address.port = address.secure ? 443 : 80;
  auto colon = authority.rfind(':');
  if (colon != authority.npos && authority.find(']', colon) == authority.npos) {
    auto digits = authority.substr(colon + 1);
    auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), address.port);
    if (error != std::errc() || stop != digits.data() + digits.size() || address.port == 0)
      return false;
    authority = authority.substr(0, colon);
  }
  return read_host(authority, address);
}

/// What is not ASCII is encoded; what is encoded stays.
std::string ascii_target(std::string_view rest) {
  std::string target(rest.substr(0, rest.find('#')));
  if (!target.starts_with('/')) target.insert(0, 1, '/');
  std::string out;
  for (std::size_t at = 0; at < target.size(); ++at) {
    if (static_cast<unsigned char>(target[at]) < 0x80)
      out += target[at];
    else
      out += percent_encoded(target.substr(at, 1));
  }
  return out;
}

}  // namespace

std::string OutgoingAddress::authority() const {
  auto text = host.find(':') == host.npos ? host : "[" + host + "]";
  if (port != (secure ? 443 : 80)) text += ":" + std::to_string(port);
  return text;
}

std::optional<OutgoingAddress> read_outgoing_address(std::string_view text) {
  if (text.size() > outgoing_address_bytes_max) return {};
  if (!is_utf8(text)) return {};
  for (char c : text)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '\\') return {};
  auto colon = text.find("://");
  if (colon == text.npos) return {};
  OutgoingAddress address;
  auto scheme = text.substr(0, colon);
  address.secure = same_word(scheme, "https");
  if (!address.secure && !same_word(scheme, "http")) return {};
  auto rest = text.substr(colon + 3);
  auto end = std::min(rest.find_first_of("/?#"), rest.size());
  if (!read_authority(rest.substr(0, end), address)) return {};
  address.target = ascii_target(rest.substr(end));
  return address;
}

Outgoing<OutgoingAddress> follow_redirect(OutgoingAddress const& from, std::string_view location) {
  std::string scheme = from.secure ? "https" : "http";
  auto origin = scheme + "://" + from.authority();
  auto path = from.target.substr(0, from.target.find('?'));
  auto first = location.find_first_of(":/?#");
  std::string whole;
  if (first != location.npos && location[first] == ':')
    whole = location;
  else if (location.starts_with("//"))
    whole = scheme + ":" + std::string(location);
  else if (location.starts_with('/'))
    whole = origin + std::string(location);
  else if (location.empty() || location.starts_with('?') || location.starts_with('#'))
    whole = origin + path + std::string(location);
  else
    whole = origin + path.substr(0, path.rfind('/') + 1) + std::string(location);
  auto to = read_outgoing_address(whole);
  if (!to) return tl::unexpected(OutgoingProblem::address);
  if (from.secure && !to->secure) return tl::unexpected(OutgoingProblem::redirects);
  return std::move(*to);
}

}  // namespace kept
