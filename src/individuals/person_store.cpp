#include "individuals/person_store.hpp"

#include <algorithm>

#include "base/text/sort_key.hpp"
#include "individuals/individuals_events.hpp"
#include "individuals/interest_store.hpp"
#include "individuals/link_store.hpp"
#include "individuals/person_rows.hpp"
#include "individuals/position_store.hpp"
#include "individuals/rhythm_store.hpp"
#include "store/audit.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

Sql selected(Sql rest) { return "select " + columns_of<Person>() + " from person where " + rest; }

void tell_role(Tx& tx, Id person_id, TimelineKind kind, Role role) {
  add_to_timeline(tx, {.person_id = person_id,
                       .at = tx.now(),
                       .kind = kind,
                       .ref_id = person_id,
                       .facts = {"{\"role\":" + to_json(role) + "}"}});
}

void tell_roles(Tx& tx, Person const& before, Person const& after) {
  auto among = [](std::vector<Role> const& roles, Role role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  };
  for (auto role : after.roles_now)
    if (!among(before.roles_now, role)) tell_role(tx, after.id, TimelineKind::role_added, role);
  for (auto role : before.roles_now)
    if (!among(after.roles_now, role)) tell_role(tx, after.id, TimelineKind::role_ended, role);
}

}  // namespace

Result<PreparedPerson> prepare_person(Person person, Surroundings const& around,
                                      Person const* before) {
  tidy(person);
  TRY(check(person));
  if (!person.own_fields.empty())
    TRY(check_own_values(around.own_fields_of(OwnNoun::person), person.own_fields,
                         before ? before->own_fields : OwnValues{}));
  auto known = before ? before->interests : std::vector<Interest>{};
  if (!person.interests.empty())
    TRY(settle_interests(person.interests, known, *around.vocabulary,
                         enum_of<Language>(around.language).value_or(Language::en), around.now));
  settle(person, around.today, before);
  person.sort_key.bytes = sort_key(person.name, around.language);
  auto keys = match_keys(person.emails, person.phones, person.country.value_or(around.country));
  return PreparedPerson{std::move(person), std::move(keys), around.today, std::move(known)};
}

std::optional<Person> find_person(Db& db, Viewer const&, Id id) {
  static Sql const sql = selected("id = $1 and deleted_at is null");
  auto rows = db.query(sql, id);
  if (!rows.next()) return {};
  return row_to<Person>(rows);
}

std::vector<Person> find_people(Db& db, Viewer const& viewer, std::vector<Id> const& ids) {
  std::vector<Person> people;
  for (auto id : std::span(ids).first(std::min<std::size_t>(ids.size(), 1'000)))
    if (auto person = find_person(db, viewer, id)) people.push_back(std::move(*person));
  return people;
}

std::optional<std::int64_t> write_person_json(Db& db, Viewer const&, Id id, std::string& out) {
  static Sql const sql = selected("id = $1 and deleted_at is null");
  auto rows = db.query(sql, id);
  if (!rows.next()) return {};
  write_row_json<Person>(out, rows);
  return rows.integer(1);
}

std::vector<Id> people_with_key(Db& db, Viewer const&, MatchKey const& key, int limit) {
  std::vector<Id> ids;
  auto rows = db.query(
      "select person_id from person_key where kind = $1 and value = $2 order by person_id limit $3",
      key.kind, key.value, limit);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

std::vector<Person> people_after(Db& db, Viewer const&, Id after, int limit) {
  static Sql const sql = selected("id > $1 and deleted_at is null order by id limit $2");
  std::vector<Person> people;
  auto rows = db.query(sql, after.value, limit);
  while (rows.next()) people.push_back(row_to<Person>(rows));
  return people;
}

Result<Person> add_person(Tx& tx, Viewer const& by, PreparedPerson prepared) {
  auto& person = prepared.person;
  if (!person.id) person.id = tx.new_id();
  person.version = 1;
  if (person.created_at.micros == 0) person.created_at = tx.now();
  person.changed_at = tx.now();
  person.deleted_at.reset();
  if (person.next_talk_on && !person.next_talk_by_user_id) person.next_talk_by_user_id = by.user_id;
  TRY(name_positions(tx, person));
  person.organisation = organisation_on(person, prepared.today);
  TRY(name_links(tx, person));
  TRY(source_interests(tx, by, person.interests, {}));
  insert_row(tx, "person", person);
  write_positions(tx, person);
  write_links(tx, person);
  add_person_rows(tx, person, prepared.keys);
  add_to_timeline(tx, {.person_id = person.id,
                       .at = tx.now(),
                       .kind = TimelineKind::person_created,
                       .ref_id = person.id});
  tx.audit(by, "person", person.id, "made", differences(Person{}, person));
  tx.changed("person", person.id, person.version);
  TRY(tx.publish(PersonSaved{nullptr, person}));
  return std::move(person);
}

Result<Person> save_person(Tx& tx, Viewer const& by, Person const& before,
                           PreparedPerson prepared) {
  auto& person = prepared.person;
  person.changed_at = tx.now();
  if (person.next_talk_on != before.next_talk_on) person.next_talk_by_user_id = by.user_id;
  take_contacts(tx, before, person);
  TRY(name_positions(tx, person));
  person.organisation = organisation_on(person, prepared.today);
  if (person.links != before.links) TRY(name_links(tx, person));
  if (person.interests != before.interests)
    TRY(source_interests(tx, by, person.interests, prepared.known_interests));
  TRY(update_row(tx, "person", person));
  if (person.links != before.links) write_links(tx, person);
  if (person.positions != before.positions) write_positions(tx, person);
  change_person_rows(tx, before, person, prepared.keys);
  if (person.name != before.name) rename_in_links(tx, person.id);
  tell_roles(tx, before, person);
  if (auto what = differences(before, person); what != "{}")
    tx.audit(by, "person", person.id, "changed", what);
  tx.changed("person", person.id, person.version);
  TRY(tx.publish(PersonSaved{&before, person}));
  return std::move(person);
}

Done turn_person(Tx& tx, Id id, Day today) {
  auto before = find_person(tx, Viewer::system(), id);
  if (!before) {
    tx.run("update person set roles_turn_on = null where id = $1", id);
    return {};
  }
  auto after = *before;
  settle(after, today);
  TRY(update_row(tx, "person", after));
  change_person_rows(tx, *before, after, {});
  tell_roles(tx, *before, after);
  tx.changed("person", id, after.version);
  return {};
}

}  // namespace kept
