#include "http/credentials.hpp"

#include "http/text.hpp"

namespace kept {
namespace {

// 127.0.0.0/8 in digits; "127.evil.example" is a name like any other.
bool is_loopback_address(std::string_view host) {
  return host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos;
}

}  // namespace

std::optional<std::string_view> bearer_token(Request const& request) {
  auto value = request.headers.get("Authorization");
  if (!value || value->size() < 8 || !same_word(value->substr(0, 7), "Bearer ")) return {};
  return trimmed(value->substr(7));
}

std::optional<std::string_view> cookie(Request const& request, std::string_view name) {
  auto rest = request.headers.get("Cookie").value_or("");
  while (!rest.empty()) {
    auto end = rest.find(';');
    auto pair = trimmed(rest.substr(0, end));
    rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return pair.substr(name.size() + 1);
  }
  return {};
}

std::string_view session_cookie_name(Request const& request) {
  return request.secure ? "__Host-kept" : "kept";
}

std::optional<std::string_view> session_token(Request const& request) {
  if (request.headers.has("Authorization")) return {};
  return cookie(request, session_cookie_name(request));
}

std::string session_cookie(Request const& request, std::string_view token, long max_age_seconds) {
  std::string value(session_cookie_name(request));
  ((value += '=') += token) += "; Path=/; HttpOnly; SameSite=Strict; Max-Age=";
  value += std::to_string(max_age_seconds);
  if (request.secure) value += "; Secure";
  return value;
}

bool asks_loopback_host(Request const& request) {
  auto host = request.headers.get("Host").value_or("");
  if (host.starts_with('['))
    host = host.substr(0, host.find(']') + 1);
  else
    host = host.substr(0, host.find(':'));
  return same_word(host, "localhost") || host == "[::1]" || is_loopback_address(host);
}

}  // namespace kept
