#include "individuals/organisation_rows.hpp"

#include "individuals/person_rows.hpp"
#include "individuals/view_count.hpp"

namespace kept {
namespace {

void add_roles(Tx& tx, Organisation const& organisation) {
  for (auto role : organisation.roles_now) {
    tx.run("insert into organisation_role (role, sort_key, organisation_id) values ($1, $2, $3)",
           word_of(role), Blob{organisation.sort_key.bytes}, organisation.id);
    count_in_view(tx, view_name("organisations", role), organisation.id, 1);
  }
}

void remove_roles(Tx& tx, Organisation const& organisation) {
  for (auto role : organisation.roles_now) {
    tx.run(
        "delete from organisation_role where role = $1 and sort_key = $2 and organisation_id = $3",
        word_of(role), Blob{organisation.sort_key.bytes}, organisation.id);
    count_in_view(tx, view_name("organisations", role), organisation.id, -1);
  }
}

}  // namespace

void add_organisation_rows(Tx& tx, Organisation const& organisation) {
  count_in_view(tx, "organisations", organisation.id, 1);
  add_roles(tx, organisation);
  add_own_values(tx, organisation.id, organisation.sort_key, organisation.own_fields);
}

void remove_organisation_rows(Tx& tx, Organisation const& organisation) {
  count_in_view(tx, "organisations", organisation.id, -1);
  remove_roles(tx, organisation);
  remove_own_values(tx, organisation.id);
}

void change_organisation_rows(Tx& tx, Organisation const& before, Organisation const& after) {
  bool moved = before.sort_key != after.sort_key;
  if (moved || before.roles_now != after.roles_now) {
    remove_roles(tx, before);
    add_roles(tx, after);
  }
  if (moved || before.own_fields != after.own_fields) {
    remove_own_values(tx, after.id);
    add_own_values(tx, after.id, after.sort_key, after.own_fields);
  }
}

}  // namespace kept
