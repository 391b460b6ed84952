#include "individuals/role.hpp"

namespace kept {
namespace {

bool held_on(RoleHeld const& held, Day day) {
  return (!held.since || *held.since <= day) && (!held.until || day <= *held.until);
}

bool overlap(RoleHeld const& one, RoleHeld const& other) {
  bool one_ends_before = one.until && other.since && *one.until < *other.since;
  bool other_ends_before = other.until && one.since && *other.until < *one.since;
  return !one_ends_before && !other_ends_before;
}

}  // namespace

Done check_roles(std::vector<RoleHeld> const& roles) {
  for (std::size_t at = 0; at < roles.size(); ++at) {
    auto place = "roles/" + std::to_string(at);
    auto const& held = roles[at];
    if (held.since && held.until && *held.until < *held.since)
      return refuse(Code::wrong_range, place + "/until", "a role ends before it starts");
    for (std::size_t before = 0; before < at; ++before)
      if (roles[before].role == held.role && overlap(roles[before], held))
        return refuse(Code::duplicate, place, "the same role twice at one time");
  }
  return {};
}

bool holds(std::vector<RoleHeld> const& roles, Role role, Day day) {
  for (auto const& held : roles)
    if (held.role == role && held_on(held, day)) return true;
  return false;
}

std::vector<Role> roles_on(std::vector<RoleHeld> const& roles, Day day) {
  std::vector<Role> now;
  for (std::size_t at = 0; at < words_of(Role{}).size(); ++at)
    if (holds(roles, static_cast<Role>(at), day)) now.push_back(static_cast<Role>(at));
  return now;
}

std::optional<Day> next_turn(std::vector<RoleHeld> const& roles, Day day) {
  std::optional<Day> next;
  auto take = [&](Day turn) {
    if (turn > day && (!next || turn < *next)) next = turn;
  };
  for (auto const& held : roles) {
    if (held.since) take(*held.since);
    if (held.until) take(*held.until + 1);
  }
  return next;
}

}  // namespace kept
