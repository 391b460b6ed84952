#include "individuals/organisation.hpp"

namespace kept {

void tidy(Organisation& organisation) {
  organisation.name = std::string(without_blanks(organisation.name));
  organisation.web = std::string(without_blanks(organisation.web));
  for (auto& name : organisation.name_in_other_scripts) name = std::string(without_blanks(name));
  std::erase_if(organisation.name_in_other_scripts, [](auto const& name) { return name.empty(); });
  trim_ways(organisation.emails);
  trim_ways(organisation.phones);
  std::erase_if(organisation.own_fields, [](auto const& each) {
    return std::holds_alternative<std::monostate>(each.second);
  });
}

Done check(Organisation const& organisation) {
  if (organisation.name.empty()) return refuse(Code::missing, "name");
  for (std::size_t at = 0; at < organisation.name_in_other_scripts.size(); ++at)
    if (organisation.name_in_other_scripts[at].size() > 800)  // 200 characters of four bytes
      return refuse(Code::too_long, "name_in_other_scripts/" + std::to_string(at));
  TRY(check_roles(organisation.roles));
  TRY(check_emails(organisation.emails));
  TRY(check_phones(organisation.phones));
  TRY(check_addresses(organisation.addresses));
  return {};
}

void settle(Organisation& organisation, Day today) {
  organisation.roles_now = roles_on(organisation.roles, today);
  organisation.roles_turn_on = next_turn(organisation.roles, today);
}

}  // namespace kept
