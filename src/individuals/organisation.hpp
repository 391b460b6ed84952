#pragma once
// A company, an authority, an association: people belong to it with a position.
#include <optional>
#include <string>
#include <vector>

#include "individuals/reach.hpp"
#include "individuals/role.hpp"

namespace kept {

struct Organisation {
  Id id;
  std::int64_t version = 0;
  std::string name;
  std::vector<std::string> name_in_other_scripts;
  std::vector<RoleHeld> roles;
  std::vector<Way> emails, phones;
  std::vector<Address> addresses;
  std::string web;
  std::optional<std::string> photo;
  OwnValues own_fields;
  Instant created_at, changed_at;

  // Not on the wire.
  std::vector<Role> roles_now;
  std::optional<Day> roles_turn_on;
  std::optional<Day> last_talked_on;
  std::int64_t people = 0;  // how many have a position there now or had one
  Id photo_file_id;
  Bytes sort_key;                     // base/text/sort_key.hpp, in the firm's language
  std::optional<Instant> deleted_at;  // in the bin since
};
constexpr auto fields_of(Organisation const*) {
  return std::tuple{
      field("id", &Organisation::id),
      field("version", &Organisation::version),
      field("name", &Organisation::name, required).max(500),
      field("name_in_other_scripts", &Organisation::name_in_other_scripts, from_client).max(10),
      field("roles", &Organisation::roles, from_client).max(roles_max),
      field("emails", &Organisation::emails, from_client).max(ways_max),
      field("phones", &Organisation::phones, from_client).max(ways_max),
      field("addresses", &Organisation::addresses, from_client).max(20),
      field("web", &Organisation::web, from_client).max(500),
      field("photo", &Organisation::photo),
      field("own_fields", &Organisation::own_fields, from_client),
      field("created_at", &Organisation::created_at),
      field("changed_at", &Organisation::changed_at),
      field("roles_now", &Organisation::roles_now, hidden),
      field("roles_turn_on", &Organisation::roles_turn_on, hidden),
      field("last_talked_on", &Organisation::last_talked_on, hidden),
      field("people", &Organisation::people, hidden),
      field("photo_file_id", &Organisation::photo_file_id, hidden),
      field("sort_key", &Organisation::sort_key, hidden),
      field("deleted_at", &Organisation::deleted_at, hidden)};
}

/// One row of a list.
struct OrganisationBrief {
  Id id;
  std::int64_t version = 0;
  std::string name;
  std::vector<Role> roles;
  std::int64_t people = 0;
  std::optional<Day> last_talked_on;
};
constexpr auto fields_of(OrganisationBrief const*) {
  return std::tuple{field("id", &OrganisationBrief::id),
                    field("version", &OrganisationBrief::version),
                    field("name", &OrganisationBrief::name),
                    field("roles", &OrganisationBrief::roles),
                    field("people", &OrganisationBrief::people),
                    field("last_talked_on", &OrganisationBrief::last_talked_on)};
}

void tidy(Organisation& organisation);
Done check(Organisation const& organisation);
/// Fills in roles_now and roles_turn_on for that day.
void settle(Organisation& organisation, Day today);

}  // namespace kept
