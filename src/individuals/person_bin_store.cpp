// People into the bin, out of it, and gone for good.
#include "base/text/sort_key.hpp"
#include "individuals/individuals_events.hpp"
#include "individuals/link_store.hpp"
#include "individuals/merge_store.hpp"
#include "individuals/person_rows.hpp"
#include "individuals/person_store.hpp"
#include "individuals/position_store.hpp"
#include "individuals/rhythm_store.hpp"
#include "store/audit.hpp"
#include "store/bin.hpp"
#include "store/files.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

std::optional<Person> person_in_bin(Db& db, Id id) {
  auto rows = db.query(
      "select " + columns_of<Person>() + " from person where id = $1 and deleted_at is not null",
      id);
  if (!rows.next()) return {};
  return row_to<Person>(rows);
}

/// Takes somebody out of the conversations they took part in.
void leave_conversations(Tx& tx, Id person_id) {
  std::vector<Id> conversations;
  {
    auto rows = tx.scan(
        "select id from conversation where id in "
        "(select conversation_id from conversation_person where person_id = $1)",
        person_id);
    while (rows.next()) conversations.push_back(rows.id(0));
  }
  for (auto id : conversations) {
    std::vector<Id> people;
    {
      auto rows = tx.query("select person_ids from conversation where id = $1", id);
      if (!rows.next()) continue;
      people = from_stored_json<std::vector<Id>>(rows.text(0));
    }
    std::erase(people, person_id);
    tx.run("update conversation set person_ids = $2, version = version + 1 where id = $1", id,
           Value::own(to_json(people)));
  }
  tx.run("delete from conversation_person where person_id = $1", person_id);
}

}  // namespace

Done delete_person(Tx& tx, Viewer const& by, Person const& person) {
  auto deleted = person;
  deleted.deleted_at = tx.now();
  TRY(update_row(tx, "person", deleted));
  remove_person_rows(tx, person);
  count_in_organisations(tx, person.id, -1);
  show_in_links(tx, person.id);
  put_in_bin(tx, by, "person", person.id, person.name);
  tx.audit(by, "person", person.id, "deleted");
  tx.changed("person", person.id, deleted.version);
  return tx.publish(PersonDeleted{deleted});
}

Done restore_person(Tx& tx, Viewer const& by, Id id, Surroundings const& around) {
  auto person = person_in_bin(tx, id);
  if (!person) return refuse(Code::not_found);
  person->deleted_at.reset();
  person->changed_at = tx.now();
  person->sort_key.bytes = sort_key(person->name, around.language);
  read_positions(tx, by, *person);
  read_links(tx, by, *person);
  settle(*person, around.today);
  TRY(update_row(tx, "person", *person));
  tx.run("update person_position set sort_key = $2 where person_id = $1", id,
         Blob{person->sort_key.bytes});
  add_person_rows(
      tx, *person,
      match_keys(person->emails, person->phones, person->country.value_or(around.country)));
  count_in_organisations(tx, id, 1);
  show_in_links(tx, id);
  refresh_contacts(tx, id, around.zone);
  tx.changed("person", id, person->version);
  return tx.publish(PersonRestored{*person});
}

Done purge_person(Tx& tx, Viewer const&, Id id) {
  auto person = person_in_bin(tx, id);
  if (!person) return refuse(Code::not_found);
  purge_merges_of(tx, id);
  leave_conversations(tx, id);
  tx.run(
      "delete from person_link where other_id = $1 and person_id in "
      "(select other_id from person_link where person_id = $1)",
      id);
  tx.run("delete from person_link where person_id = $1", id);
  tx.run("delete from person_position where person_id = $1", id);
  remove_timeline_of(tx, TimelineOf::person, id);
  if (person->photo_file_id) remove_file(tx, person->photo_file_id);
  if (person->recording_file_id) remove_file(tx, person->recording_file_id);
  tx.run("update users set person_id = null where person_id = $1", id);
  scrub_audit(tx, "person", id);
  tx.run("delete from person where id = $1", id);
  return tx.publish(PersonPurged{id});
}

}  // namespace kept
