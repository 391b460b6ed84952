#include "individuals/conversation_search.hpp"
#include "promises/promise_search.hpp"

namespace kept {
namespace {

std::vector<Id> read_ids(Rows rows) {
  std::vector<Id> ids;
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

/// Everybody of the firm sees every promise whose other side is in sight.
std::optional<SearchText> find(Db& db, Viewer const&, Id id) {
  SearchText text{.id = id};
  Id person_id, organisation_id;
  {
    auto rows = db.query(
        "select what, person_id, organisation_id, made_at from promise "
        "where id = $1 and deleted_at is null",
        id);
    if (!rows.next()) return {};
    text.text = rows.text(0);
    person_id = rows.id(1);
    organisation_id = rows.id(2);
    text.at = rows.instant(3);
  }
  text.about = person_id ? people_searched_about(db, {person_id})
                         : organisations_searched_about(db, {organisation_id});
  if (text.about.empty()) return {};
  return text;
}

}  // namespace

SearchSource promise_search_source() {
  return {.noun = "promise",
          .number = 3,
          .why = "what",
          .find = find,
          .ids_after =
              [](Db& db, Id after, std::size_t limit) {
                return read_ids(
                    db.query("select id from promise where id > $1 "
                             "and deleted_at is null order by id limit $2",
                             after.value, limit));
              },
          .ids_about =
              [](Db& db, Id person_id, std::size_t limit) {
                return read_ids(
                    db.query("select id from promise where person_id = $1 "
                             "and deleted_at is null order by id desc limit $2",
                             person_id, limit));
              }};
}

}  // namespace kept
