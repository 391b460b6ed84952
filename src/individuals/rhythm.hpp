#pragma once
// How often we and somebody are normally in touch: by role for now, learnt later.
#include <optional>
#include <vector>

#include "individuals/role.hpp"

namespace kept {

/// The longest usual silence in days; nothing for a role without a rhythm.
constexpr std::optional<int> usual_days(Role role) {
  switch (role) {
    case Role::customer:
      return 45;
    case Role::prospect:
      return 30;
    case Role::employee:
      return 14;
    case Role::partner:
      return 60;
    case Role::supplier:
      return 90;
    case Role::other:
      break;
  }
  return {};
}

/// The role that decides: of those held, the one with the shortest usual silence.
std::optional<Role> deciding_role(std::vector<Role> const& roles);

/// The first day somebody counts as quiet. Nothing without a role that has a rhythm, and nothing
/// where we never talked: silence is measured from a talk, so an imported address book does not
/// become a thousand quiet people.
std::optional<Day> quiet_on(std::vector<Role> const& roles, std::optional<Day> last_talked_on);

}  // namespace kept
