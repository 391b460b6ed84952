#include "individuals/position_store.hpp"

#include <algorithm>
#include <utility>

#include "base/json.hpp"

namespace kept {
namespace {

std::vector<Id> distinct(std::vector<Id> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<Id> organisations_in_rows(Db& db, Id person_id) {
  std::vector<Id> ids;
  auto rows = db.query(
      "select q.organisation_id from person_position q "
      "join organisation o on o.id = q.organisation_id "
      "where q.person_id = $1 and o.deleted_at is null",
      person_id);
  while (rows.next()) ids.push_back(rows.id(0));
  return distinct(std::move(ids));
}

void count_people(Tx& tx, Id organisation_id, std::int64_t difference) {
  tx.run("update organisation set people = people + $2 where id = $1", organisation_id, difference);
}

void insert_position(Tx& tx, Person const& person, std::size_t at) {
  auto const& position = person.positions[at];
  tx.run(
      "insert into person_position "
      "(organisation_id, sort_key, person_id, place, title, since, until) "
      "values ($1, $2, $3, $4, $5, $6, $7)",
      position.organisation_id, Blob{person.sort_key.bytes}, person.id, at, position.title,
      position.since, position.until);
}

}  // namespace

Done name_positions(Tx& tx, Person& person) {
  for (std::size_t at = 0; at < person.positions.size(); ++at) {
    auto& position = person.positions[at];
    auto rows = tx.query("select name from organisation where id = $1 and deleted_at is null",
                         position.organisation_id);
    if (!rows.next())
      return refuse(Code::bad_id, "positions/" + std::to_string(at) + "/organisation_id");
    position.organisation = rows.text(0);
  }
  return {};
}

void write_positions(Tx& tx, Person const& after) {
  auto before = organisations_in_rows(tx, after.id);
  if (before.empty() && after.positions.empty()) return;
  for (auto id : before)
    tx.run("delete from person_position where person_id = $1 and organisation_id = $2", after.id,
           id);
  std::vector<Id> now;
  for (std::size_t at = 0; at < after.positions.size(); ++at) {
    insert_position(tx, after, at);
    now.push_back(after.positions[at].organisation_id);
  }
  now = distinct(std::move(now));
  for (auto id : before)
    if (!std::binary_search(now.begin(), now.end(), id)) count_people(tx, id, -1);
  for (auto id : now)
    if (!std::binary_search(before.begin(), before.end(), id)) count_people(tx, id, 1);
}

void add_positions_in_bulk(Tx& tx, std::span<Person const* const> people) {
  struct Place {
    Id organisation_id;
    Person const* person;
    std::size_t at;
  };
  std::vector<Place> places;
  for (auto const* person : people)
    for (std::size_t at = 0; at < person->positions.size(); ++at)
      places.push_back({person->positions[at].organisation_id, person, at});
  std::ranges::stable_sort(places, {}, &Place::organisation_id);
  std::int64_t counted = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    auto const& place = places[i];
    insert_position(tx, *place.person, place.at);
    bool same = i > 0 && places[i - 1].organisation_id == place.organisation_id;
    if (!same || places[i - 1].person != place.person) ++counted;
    if (i + 1 == places.size() || places[i + 1].organisation_id != place.organisation_id)
      count_people(tx, place.organisation_id, std::exchange(counted, 0));
  }
}

void read_positions(Db& db, Viewer const&, Person& person) {
  person.positions.clear();
  auto rows = db.query(
      "select q.organisation_id, o.name, q.title, q.since, q.until from person_position q "
      "join organisation o on o.id = q.organisation_id "
      "where q.person_id = $1 and o.deleted_at is null order by q.place, q.organisation_id",
      person.id);
  while (rows.next())
    person.positions.push_back({rows.id(0), std::string(rows.text(1)), std::string(rows.text(2)),
                                rows.day(3), rows.day(4)});
}

void refresh_people_of(Tx& tx, Id organisation_id, Day today) {
  std::vector<Id> people;
  {
    auto rows = tx.scan("select person_id from person_position where organisation_id = $1",
                        organisation_id);
    while (rows.next()) people.push_back(rows.id(0));
  }
  for (auto id : distinct(std::move(people))) {
    Person person;
    person.id = id;
    read_positions(tx, Viewer::system(), person);
    tx.run("update person set positions = $2, organisation = $3 where id = $1", id,
           Value::own(to_json(person.positions)), organisation_on(person, today));
  }
}

void count_in_organisations(Tx& tx, Id person_id, int difference) {
  for (auto id : organisations_in_rows(tx, person_id)) count_people(tx, id, difference);
}

std::vector<Id> organisations_of(Db& db, Viewer const&, Id person_id, Day today, int limit) {
  std::vector<Id> ids;
  auto rows = db.query(
      "select q.organisation_id from person_position q "
      "join organisation o on o.id = q.organisation_id "
      "where q.person_id = $1 and o.deleted_at is null "
      "and (q.since is null or q.since <= $2) and (q.until is null or q.until >= $2) "
      "order by q.place limit $3",
      person_id, today, limit);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

}  // namespace kept
