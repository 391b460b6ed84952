#pragma once
// A browser that is signed in, and a device that has been.
#include <string>

#include "base/field.hpp"
#include "base/instant.hpp"

namespace kept {

constexpr Micros session_idle = std::chrono::days(30);
constexpr Micros session_life = std::chrono::days(180);
constexpr Micros device_life = std::chrono::days(365);
constexpr std::size_t sessions_max = 50;  // of one user; the one unseen for longest gives way

struct Session {
  Id id;
  Instant created_at, last_seen_at;
  std::string agent;     // "Firefox, Linux", as far as the browser says
  bool current = false;  // the one that asks
};
constexpr auto fields_of(Session const*) {
  return std::tuple{field("id", &Session::id), field("created_at", &Session::created_at),
                    field("last_seen_at", &Session::last_seen_at), field("agent", &Session::agent),
                    field("current", &Session::current, not_stored)};
}

constexpr bool is_over(Instant created_at, Instant last_seen_at, Instant now) {
  return now.micros - created_at.micros >= session_life.count() ||
         now.micros - last_seen_at.micros >= session_idle.count();
}

/// "Firefox, Linux" from a User-Agent header; what is not known is shown as it begins.
std::string agent_name(std::string_view user_agent);

}  // namespace kept
