#pragma once
// What a request brings to say who sends it. Whose it is, firm/ knows.
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace kept {

/// The token of `Authorization: Bearer TOKEN`.
std::optional<std::string_view> bearer_token(Request const& request);
/// The value of a cookie.
std::optional<std::string_view> cookie(Request const& request, std::string_view name);

/// The session's cookie: "__Host-kept" where the connection is TLS, else "kept".
std::string_view session_cookie_name(Request const& request);
/// The session's token: from the cookie, but never beside an Authorization header.
std::optional<std::string_view> session_token(Request const& request);
/// The value of Set-Cookie that keeps (or, with max_age_seconds 0, ends) a session.
std::string session_cookie(Request const& request, std::string_view token, long max_age_seconds);

/// Is the Host of this request a loopback name? A page elsewhere that resolves its own name to this
/// machine (DNS rebinding) says another one.
bool asks_loopback_host(Request const& request);

}  // namespace kept
