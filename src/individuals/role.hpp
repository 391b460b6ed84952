#pragma once
// What a person or organisation is to us: several roles at once, each from a day until a day.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

enum class Role { customer, prospect, employee, partner, supplier, other };
constexpr auto words_of(Role) {
  return std::array{"customer"sv, "prospect"sv, "employee"sv, "partner"sv, "supplier"sv, "other"sv};
}

/// `until` is the last day of the role; without it the role goes on.
struct RoleHeld {
  Role role = Role::other;
  std::optional<Day> since, until;
  bool operator==(RoleHeld const&) const = default;
};
constexpr auto fields_of(RoleHeld const*) {
  return std::tuple{field("role", &RoleHeld::role, required),
                    field("since", &RoleHeld::since, from_client),
                    field("until", &RoleHeld::until, from_client)};
}

constexpr std::size_t roles_max = 50;

/// Refuses wrong_range for an end before its start, duplicate for a role twice at one time.
Done check_roles(std::vector<RoleHeld> const& roles);
/// Is the role held on that day?
bool holds(std::vector<RoleHeld> const& roles, Role role, Day day);
/// The roles held on that day, each once, in the order of the enum.
std::vector<Role> roles_on(std::vector<RoleHeld> const& roles, Day day);
/// The first day after `day` on which roles_on answers differently, if one is written down.
std::optional<Day> next_turn(std::vector<RoleHeld> const& roles, Day day);

}  // namespace kept
