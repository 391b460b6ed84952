#include "work/complaint_search.hpp"

#include "individuals/conversation_search.hpp"
#include "work/complaint_store.hpp"

namespace kept {
namespace {

std::optional<SearchText> find(Db& db, Viewer const& viewer, Id id) {
  auto complaint = find_complaint(db, viewer, id);
  if (!complaint) return {};
  SearchText text{.id = id,
                  .text = complaint->what + "\n" + complaint->happened + "\n" + complaint->remedy,
                  .at = complaint->created_at,
                  .seen_by = seen_by_of(*complaint)};
  if (complaint->person_id) text.about = people_searched_about(db, {complaint->person_id});
  if (complaint->organisation_id)
    text.about = organisations_searched_about(db, {complaint->organisation_id});
  if (complaint->to && text.about.empty()) return {};  // they are in the bin
  return text;
}

}  // namespace

SearchSource complaint_search_source() {
  return {.noun = "complaint",
          .number = 7,
          .why = "what",
          .find = find,
          .ids_after =
              [](Db& db, Id after, std::size_t limit) {
                std::vector<Id> ids;
                for (auto const& one :
                     complaints_after(db, Viewer::system(), after, static_cast<int>(limit)))
                  ids.push_back(one.id);
                return ids;
              },
          .ids_about =
              [](Db& db, Id person_id, std::size_t limit) {
                return complaints_about(db, Viewer::system(), person_id, limit);
              }};
}

}  // namespace kept
