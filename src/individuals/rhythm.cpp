#include "individuals/rhythm.hpp"

namespace kept {

std::optional<Role> deciding_role(std::vector<Role> const& roles) {
  std::optional<Role> deciding;
  for (auto role : roles) {
    auto days = usual_days(role);
    if (days && (!deciding || *days < *usual_days(*deciding))) deciding = role;
  }
  return deciding;
}

std::optional<Day> quiet_on(std::vector<Role> const& roles, std::optional<Day> last_talked_on) {
  auto role = deciding_role(roles);
  if (!role || !last_talked_on) return {};
  return *last_talked_on + *usual_days(*role) + 1;
}

}  // namespace kept
