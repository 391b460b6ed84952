#pragma once
// A colleague invited by a link. A user is made when they take it up.
#include <string>

#include "firm/user.hpp"

namespace kept {

constexpr Micros invitation_life = std::chrono::days(7);
constexpr Micros reset_life = std::chrono::hours(24);
constexpr std::size_t invitations_max = 200;  // open at once

struct UserInvitation {
  Id id;
  std::string name, email, email_key;
  Access access = Access::staff;
  Id invited_by;
  Instant created_at, expires_at;
  std::string secret_hash;
  std::optional<std::string> link;  // told once, when it is made
};
constexpr auto fields_of(UserInvitation const*) {
  return std::tuple{field("id", &UserInvitation::id),
                    field("name", &UserInvitation::name, required).max(200),
                    field("email", &UserInvitation::email, required).max(254),
                    field("email_key", &UserInvitation::email_key, hidden),
                    field("access", &UserInvitation::access, required),
                    field("invited_by", &UserInvitation::invited_by),
                    field("created_at", &UserInvitation::created_at),
                    field("expires_at", &UserInvitation::expires_at),
                    field("secret_hash", &UserInvitation::secret_hash, hidden),
                    field("link", &UserInvitation::link, not_stored)};
}

}  // namespace kept
