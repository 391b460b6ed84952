#include "individuals/list_tables.hpp"

#include <map>

#include "base/fault.hpp"

namespace kept {
namespace {

// The inner statements: key and id, at most $3 of them.

Sql people_along(Driver driver) {
  switch (driver) {
    case Driver::all:
      return "select sort_key as k, id from person where deleted_at is null "
             "and (sort_key, id) > ($1, $2) order by sort_key, id limit $3";
    case Driver::role:
      return "select sort_key as k, person_id as id from person_role where role = $4 "
             "and (sort_key, person_id) > ($1, $2) order by sort_key, person_id limit $3";
    case Driver::organisation:
      return "select sort_key as k, person_id as id from person_position "
             "where organisation_id = $5 and (sort_key, person_id) > ($1, $2) "
             "order by sort_key, person_id limit $3";
    case Driver::own_value:
      return "select sort_key as k, ref_id as id from own_value where field_id = $9 and value = "
             "$10 "
             "and (sort_key, ref_id) > ($1, $2) order by sort_key, ref_id limit $3";
    case Driver::last_talk:
      return "select last_talked_on as k, id from person where deleted_at is null "
             "and last_talked_on is not null and (last_talked_on, id) < ($1, $2) "
             "order by last_talked_on desc, id desc limit $3";
    case Driver::silence:
      return "select quiet_on as k, id from person where deleted_at is null "
             "and quiet_on is not null and quiet_on <= $6 and (quiet_on, id) > ($1, $2) "
             "order by quiet_on, id limit $3";
    case Driver::never_talked:
      return "select '' as k, id from person where deleted_at is null and last_talked_on is null "
             "and $1 = '' and id > $2 order by id limit $3";
    case Driver::one:
      return "select cast($1 as text) as k, id from person where id = $2 limit $3";
  }
  throw Fault("no such list");
}

Sql organisations_along(Driver driver) {
  switch (driver) {
    case Driver::all:
      return "select sort_key as k, id from organisation where deleted_at is null "
             "and (sort_key, id) > ($1, $2) order by sort_key, id limit $3";
    case Driver::role:
      return "select sort_key as k, organisation_id as id from organisation_role where role = $4 "
             "and (sort_key, organisation_id) > ($1, $2) order by sort_key, organisation_id "
             "limit $3";
    case Driver::own_value:
      return people_along(Driver::own_value);
    case Driver::last_talk:
      return "select last_talked_on as k, id from organisation where deleted_at is null "
             "and last_talked_on is not null and (last_talked_on, id) < ($1, $2) "
             "order by last_talked_on desc, id desc limit $3";
    case Driver::never_talked:
      return "select '' as k, id from organisation where deleted_at is null "
             "and last_talked_on is null and $1 = '' and id > $2 order by id limit $3";
    case Driver::one:
      return "select cast($1 as text) as k, id from organisation where id = $2 limit $3";
    case Driver::organisation:
    case Driver::silence:
      break;
  }
  throw Fault("organisations have no such list");
}

Sql order_of(Driver driver) {
  return driver == Driver::last_talk ? Sql(" order by d.k desc, d.id desc")
                                     : Sql(" order by d.k, d.id");
}

/// Joined once each; Sql texts are kept for the life of the program.
Sql joined_once(std::map<Driver, Sql>& made, Driver driver, Sql (*make)(Driver)) {
  auto found = made.find(driver);
  if (found == made.end()) found = made.emplace(driver, make(driver)).first;
  return found->second;
}

Sql filtered_people(Driver driver) {
  return "select p.id, p.version, p.name, p.call_name, p.organisation, p.roles_now, "
         "p.last_talked_on, d.k, "
         "p.deleted_at is null "
         "and (cast($4 as text) is null or exists (select 1 from person_role r where r.role = $4 "
         "and r.sort_key = p.sort_key and r.person_id = p.id)) "
         "and (cast($5 as bigint) is null or exists (select 1 from person_position q "
         "where q.organisation_id = $5 and q.sort_key = p.sort_key and q.person_id = p.id)) "
         "and (cast($6 as text) is null or coalesce(p.quiet_on <= $6, false)) "
         "and (cast($7 as text) is null or coalesce(p.last_talked_on < $7, false)) "
         "and (cast($8 as text) is null or coalesce(p.last_talked_on > $8, false)) "
         "and (cast($9 as text) is null or exists (select 1 from own_value v where v.field_id = $9 "
         "and v.value = $10 and v.sort_key = p.sort_key and v.ref_id = p.id)) "
         "from (" +
         people_along(driver) + ") d join person p on p.id = d.id" + order_of(driver);
}

// $5 and $6 are asked of people alone; they are named so that every statement has the same values.
Sql filtered_organisations(Driver driver) {
  return "select o.id, o.version, o.name, o.roles_now, o.people, o.last_talked_on, d.k, "
         "o.deleted_at is null "
         "and (cast($4 as text) is null or exists (select 1 from organisation_role r where r.role "
         "= $4 "
         "and r.sort_key = o.sort_key and r.organisation_id = o.id)) "
         "and (cast($5 as bigint) is null or o.id = $5) and (cast($6 as text) is null or o.name > "
         "$6) "
         "and (cast($7 as text) is null or coalesce(o.last_talked_on < $7, false)) "
         "and (cast($8 as text) is null or coalesce(o.last_talked_on > $8, false)) "
         "and (cast($9 as text) is null or exists (select 1 from own_value v where v.field_id = $9 "
         "and v.value = $10 and v.sort_key = o.sort_key and v.ref_id = o.id)) "
         "from (" +
         organisations_along(driver) + ") d join organisation o on o.id = d.id" + order_of(driver);
}

}  // namespace

Sql PeopleTables::plain() {
  return "select id, version, name, call_name, organisation, roles_now, last_talked_on, sort_key "
         "from person where deleted_at is null and (sort_key, id) > ($1, $2) "
         "order by sort_key, id limit $3";
}

Sql PeopleTables::plain_of_role() {
  return "select p.id, p.version, p.name, p.call_name, p.organisation, p.roles_now, "
         "p.last_talked_on, r.sort_key from person_role r join person p on p.id = r.person_id "
         "where r.role = $4 and (r.sort_key, r.person_id) > ($1, $2) "
         "order by r.sort_key, r.person_id limit $3";
}

Sql PeopleTables::filtered(Driver driver) {
  thread_local std::map<Driver, Sql> made;
  return joined_once(made, driver, filtered_people);
}

Sql OrganisationTables::plain() {
  return "select id, version, name, roles_now, people, last_talked_on, sort_key "
         "from organisation where deleted_at is null and (sort_key, id) > ($1, $2) "
         "order by sort_key, id limit $3";
}

Sql OrganisationTables::plain_of_role() {
  return "select o.id, o.version, o.name, o.roles_now, o.people, o.last_talked_on, r.sort_key "
         "from organisation_role r join organisation o on o.id = r.organisation_id "
         "where r.role = $4 and (r.sort_key, r.organisation_id) > ($1, $2) "
         "order by r.sort_key, r.organisation_id limit $3";
}

Sql OrganisationTables::filtered(Driver driver) {
  thread_local std::map<Driver, Sql> made;
  return joined_once(made, driver, filtered_organisations);
}

}  // namespace kept
