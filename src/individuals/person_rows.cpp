#include "individuals/person_rows.hpp"

#include "individuals/interest_store.hpp"
#include "individuals/view_count.hpp"

namespace kept {
namespace {

void add_roles(Tx& tx, Person const& person) {
  for (auto role : person.roles_now) {
    add_role(tx, person, role);
    count_in_view(tx, view_name("people", role), person.id, 1);
  }
}

void remove_roles(Tx& tx, Person const& person) {
  for (auto role : person.roles_now) {
    tx.run("delete from person_role where role = $1 and sort_key = $2 and person_id = $3",
           word_of(role), Blob{person.sort_key.bytes}, person.id);
    count_in_view(tx, view_name("people", role), person.id, -1);
  }
}

void add_keys(Tx& tx, Id id, std::vector<MatchKey> const& keys) {
  for (auto const& key : keys) add_key(tx, id, key);
}

void remove_keys(Tx& tx, Id id) { tx.run("delete from person_key where person_id = $1", id); }

}  // namespace

void add_role(Tx& tx, Person const& person, Role role) {
  tx.run("insert into person_role (role, sort_key, person_id) values ($1, $2, $3)", word_of(role),
         Blob{person.sort_key.bytes}, person.id);
}

void add_key(Tx& tx, Id id, MatchKey const& key) {
  tx.run("insert into person_key (kind, value, person_id) values ($1, $2, $3)", key.kind, key.value,
         id);
}

void add_own_values(Tx& tx, Id id, Bytes const& sort_key, OwnValues const& values) {
  for (auto const& [field_id, value] : values)
    tx.run("insert into own_value (field_id, value, sort_key, ref_id) values ($1, $2, $3, $4)",
           field_id, own_value_text(value), Blob{sort_key.bytes}, id);
}

void remove_own_values(Tx& tx, Id id) { tx.run("delete from own_value where ref_id = $1", id); }

void add_person_rows(Tx& tx, Person const& person, std::vector<MatchKey> const& keys) {
  count_in_view(tx, "people", person.id, 1);
  add_roles(tx, person);
  add_keys(tx, person.id, keys);
  add_own_values(tx, person.id, person.sort_key, person.own_fields);
  change_interest_rows(tx, person.id, {}, person.interests);
}

void remove_person_rows(Tx& tx, Person const& person) {
  count_in_view(tx, "people", person.id, -1);
  remove_roles(tx, person);
  remove_keys(tx, person.id);
  remove_own_values(tx, person.id);
  change_interest_rows(tx, person.id, person.interests, {});
}

void change_person_rows(Tx& tx, Person const& before, Person const& after,
                        std::vector<MatchKey> const& keys) {
  bool moved = before.sort_key != after.sort_key;
  if (moved || before.roles_now != after.roles_now) {
    remove_roles(tx, before);
    add_roles(tx, after);
  }
  if (before.emails != after.emails || before.phones != after.phones ||
      before.country != after.country) {
    remove_keys(tx, after.id);
    add_keys(tx, after.id, keys);
  }
  if (moved || before.own_fields != after.own_fields) {
    remove_own_values(tx, after.id);
    add_own_values(tx, after.id, after.sort_key, after.own_fields);
  }
  if (before.interests != after.interests)
    change_interest_rows(tx, after.id, before.interests, after.interests);
  if (moved)
    tx.run("update person_position set sort_key = $2 where person_id = $1", after.id,
           Blob{after.sort_key.bytes});
}

}  // namespace kept
