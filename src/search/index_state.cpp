#include "search/index_state.hpp"

#include "base/field.hpp"
#include "base/json.hpp"

namespace kept {
namespace {

std::string state(Db& db, std::string_view name) {
  auto rows = db.query("select value from search_state where name = $1", name);
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

void set_state(Tx& tx, std::string_view name, std::string_view value) {
  tx.run(
      "insert into search_state (name, value) values ($1, $2) "
      "on conflict (name) do update set value = excluded.value",
      name, value);
}

std::string as_text(IndexMaking const& making) {
  return "fold " + std::to_string(making.fold) + " index " + std::to_string(index_version) +
         " country " + making.country;
}

}  // namespace

std::string index_country(Db& db) { return state(db, "country"); }

bool index_is_current(Db& db, IndexMaking const& wanted) {
  return state(db, "made_with") == as_text(wanted) && state(db, "noun") == "done";
}

IndexPlace index_place(Tx& tx, IndexMaking const& wanted) {
  if (state(tx, "made_with") != as_text(wanted)) {
    set_state(tx, "made_with", as_text(wanted));
    set_state(tx, "country", wanted.country);
    set_index_place(tx, {});
    return {};
  }
  return {state(tx, "noun"), parse_id(state(tx, "after")).value_or(Id{})};
}

void set_index_place(Tx& tx, IndexPlace const& place) {
  set_state(tx, "noun", place.noun);
  set_state(tx, "after", to_text(place.after));
}

}  // namespace kept
