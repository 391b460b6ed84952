// Merge, erase and export find by the chapters' lists what points at a person: no column of the
// schema is missing there, and none is there that is gone.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/chapters.hpp"
#include "store/table_shape.hpp"
#include "store/test_store.hpp"

namespace kept {
namespace {

using Named = std::pair<std::string, std::string>;

/// Names that say "a person" wherever they stand.
bool names_a_person(std::string_view column) {
  static std::set<std::string_view> const others{"other_id", "gone_id", "kept_id", "old_id"};
  return column == "person_ids" || column.starts_with("person_") || column.ends_with("_person") ||
         column.ends_with("person_id") || others.contains(column);
}

std::set<Named> in_schema(Db& db) {
  std::set<Named> found;
  auto rows = db.query(db.dialect().pick(
      "select m.name, c.name from sqlite_schema m join pragma_table_info(m.name) c "
      "where m.type = 'table'",
      "select cast(table_name as text), cast(column_name as text) from information_schema.columns "
      "where table_schema = current_schema()"));
  while (rows.next())
    // What search_ begins the name of is made from the rest.
    if (names_a_person(rows.text(1)) && !rows.text(0).starts_with("search_"))
      found.emplace(rows.text(0), rows.text(1));
  return found;
}

std::vector<PersonColumn> of_all_chapters() {
  std::vector<PersonColumn> columns;
  for (auto const& chapter : all_chapters(make_firm_parts({})))
    columns.insert(columns.end(), chapter.person_columns.begin(), chapter.person_columns.end());
  return columns;
}

}  // namespace

TEST_CASE("every column that points at a person is on its chapter's list") {
  TestStore test;
  std::set<Named> listed;
  for (auto const& each : of_all_chapters()) listed.emplace(each.table, each.column);
  for (auto const& [table, column] : test.store().read(in_schema))
    CHECK_MESSAGE(listed.contains({table, column}), table << "." << column << " is on no list");
}

TEST_CASE("every column on the lists is there, once, and can be moved") {
  TestStore test;
  std::set<Named> seen;
  for (auto const& each : of_all_chapters()) {
    auto const place = std::string(each.table) + "." + std::string(each.column);
    CHECK_MESSAGE(seen.emplace(each.table, each.column).second, place << " is listed twice");
    auto const shape = test.store().read([&](Db& db) { return table_shape(db, each.table); });
    CHECK_MESSAGE(shape.has(each.column), place << " is not there");
    CHECK_MESSAGE(!shape.key.empty(), place << " has no primary key to find its rows by");
    if (each.at_merge == PersonColumn::AtMerge::moves)
      CHECK_MESSAGE(!each.column.ends_with("_ids"),
                    place << " is a list: its chapter moves it itself");
    if (!each.noun.empty())
      CHECK_MESSAGE((shape.has("id") && shape.has("version")), place << " is no thing of its own");
  }
}

}  // namespace kept
