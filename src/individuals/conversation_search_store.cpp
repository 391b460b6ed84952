#include "individuals/conversation_search.hpp"
#include "individuals/conversation_store.hpp"

namespace kept {
namespace {

std::vector<Id> read_ids(Rows rows) {
  std::vector<Id> ids;
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

std::optional<SearchText> find(Db& db, Viewer const& viewer, Id id) {
  auto conversation = find_conversation(db, viewer, id);
  if (!conversation) return {};
  SearchText text{.id = id,
                  .text = std::move(conversation->note),
                  .about = people_searched_about(db, conversation->person_ids),
                  .at = conversation->at,
                  .seen_by = seen_by_of(*conversation)};
  for (auto& about : organisations_searched_about(db, conversation->organisation_ids))
    text.about.push_back(std::move(about));
  return text;
}

}  // namespace

std::vector<SearchText::About> people_searched_about(Db& db, std::vector<Id> const& ids) {
  std::vector<SearchText::About> people;
  if (ids.empty()) return people;
  auto rows = db.query(
      "select id, name, organisation from person where id in {ids $1} and deleted_at is null", ids);
  while (rows.next())
    people.push_back({rows.id(0), std::string(rows.text(1)), std::string(rows.text(2)), true});
  return people;
}

std::vector<SearchText::About> organisations_searched_about(Db& db, std::vector<Id> const& ids) {
  std::vector<SearchText::About> organisations;
  if (ids.empty()) return organisations;
  auto rows = db.query(
      "select id, name from organisation where id in {ids $1} and deleted_at is null", ids);
  while (rows.next()) organisations.push_back({rows.id(0), std::string(rows.text(1)), {}, false});
  return organisations;
}

SearchSource conversation_search_source() {
  return {.noun = "conversation",
          .number = 2,
          .why = "note",
          .find = find,
          .ids_after =
              [](Db& db, Id after, std::size_t limit) {
                return read_ids(
                    db.query("select id from conversation where id > $1 "
                             "and deleted_at is null order by id limit $2",
                             after.value, limit));
              },
          .ids_about =
              [](Db& db, Id person_id, std::size_t limit) {
                return read_ids(
                    db.query("select distinct conversation_id from conversation_person "
                             "where person_id = $1 order by conversation_id desc limit $2",
                             person_id, limit));
              }};
}

}  // namespace kept
