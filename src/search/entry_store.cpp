#include "search/entry_store.hpp"

#include "base/json.hpp"
#include "individuals/reach.hpp"

namespace kept {
namespace {

void read_values(std::string_view json, std::vector<std::string>& values) {
  if (json == "[]") return;
  for (auto& way : from_stored_json<std::vector<Way>>(json)) values.push_back(std::move(way.value));
}

ReadEntry read_entry(Rows const& rows, SearchNoun noun, Ways ways) {
  ReadEntry read;
  auto& entry = read.entry;
  entry.noun = noun;
  entry.id = rows.id(0);
  entry.name = rows.text(1);
  entry.call_name = rows.text(2);
  if (auto json = rows.text(3); json != "[]")
    entry.other_scripts = from_stored_json<std::vector<std::string>>(json);
  entry.organisation = rows.text(4);
  read.emails_left = rows.text(5);
  read.phones_left = rows.text(6);
  if (!rows.is_null(7)) read.last_talked_on = rows.day(7);
  if (ways == Ways::read) read_ways(read);
  return read;
}

constexpr Sql person_columns =
    "select id, name, call_name, name_in_other_scripts, organisation, emails, phones, "
    "last_talked_on from person where deleted_at is null ";
constexpr Sql organisation_columns =
    "select id, name, '', name_in_other_scripts, '', emails, phones, last_talked_on "
    "from organisation where deleted_at is null ";

Rows query(Db& db, SearchNoun noun, Sql person, Sql organisation, auto const&... values) {
  return db.query(noun == SearchNoun::person ? person : organisation, values...);
}

}  // namespace

SearchEntry entry_of(Person const& person) {
  SearchEntry entry{.id = person.id,
                    .noun = SearchNoun::person,
                    .name = person.name,
                    .call_name = person.call_name,
                    .other_scripts = person.name_in_other_scripts,
                    .organisation = person.organisation,
                    .emails = {},
                    .phones = {}};
  for (auto const& way : person.emails) entry.emails.push_back(way.value);
  for (auto const& way : person.phones) entry.phones.push_back(way.value);
  return entry;
}

SearchEntry entry_of(Organisation const& organisation) {
  SearchEntry entry{.id = organisation.id,
                    .noun = SearchNoun::organisation,
                    .name = organisation.name,
                    .call_name = {},
                    .other_scripts = organisation.name_in_other_scripts,
                    .organisation = {},
                    .emails = {},
                    .phones = {}};
  for (auto const& way : organisation.emails) entry.emails.push_back(way.value);
  for (auto const& way : organisation.phones) entry.phones.push_back(way.value);
  return entry;
}

void read_ways(ReadEntry& read) {
  read_values(read.emails_left, read.entry.emails);
  read_values(read.phones_left, read.entry.phones);
  read.emails_left = read.phones_left = "[]";
}

std::vector<ReadEntry> read_entries(Db& db, Viewer const&, SearchNoun noun,
                                    std::vector<Id> const& ids, Ways ways) {
  static Sql const people = person_columns + "and id in {ids $1}";
  static Sql const organisations = organisation_columns + "and id in {ids $1}";
  std::vector<ReadEntry> found;
  if (ids.empty()) return found;
  auto rows = query(db, noun, people, organisations, ids);
  while (rows.next()) found.push_back(read_entry(rows, noun, ways));
  return found;
}

std::vector<SearchEntry> entries_after(Db& db, Viewer const&, SearchNoun noun, Id after,
                                       std::size_t limit) {
  static Sql const people = person_columns + "and id > $1 order by id limit $2";
  static Sql const organisations = organisation_columns + "and id > $1 order by id limit $2";
  std::vector<SearchEntry> found;
  auto rows = query(db, noun, people, organisations, after.value, limit);
  while (rows.next()) found.push_back(std::move(read_entry(rows, noun, Ways::read).entry));
  return found;
}

}  // namespace kept
