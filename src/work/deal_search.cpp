#include "work/deal_search.hpp"

#include "individuals/conversation_search.hpp"
#include "work/deal_store.hpp"

namespace kept {
namespace {

std::optional<SearchText> find(Db& db, Viewer const& viewer, Id id) {
  auto deal = find_deal(db, viewer, id);
  if (!deal) return {};
  SearchText text{.id = id, .text = deal->name, .at = deal->created_at};
  for (auto const& offer : deal->offers) text.text += "\n" + offer.what;
  if (!deal->note.empty()) text.text += "\n" + deal->note;
  text.about = people_searched_about(db, deal->person_ids);
  if (deal->organisation_id)
    for (auto& about : organisations_searched_about(db, {deal->organisation_id}))
      text.about.push_back(std::move(about));
  bool with_somebody = deal->organisation_id || !deal->person_ids.empty();
  if (with_somebody && text.about.empty()) return {};  // they are in the bin
  return text;
}

}  // namespace

SearchSource deal_search_source() {
  return {.noun = "deal",
          .number = 6,
          .why = "what",
          .find = find,
          .ids_after =
              [](Db& db, Id after, std::size_t limit) {
                std::vector<Id> ids;
                for (auto const& deal :
                     deals_after(db, Viewer::system(), after, static_cast<int>(limit)))
                  ids.push_back(deal.id);
                return ids;
              },
          .ids_about =
              [](Db& db, Id person_id, std::size_t limit) {
                return deals_about(db, Viewer::system(), person_id, limit);
              }};
}

}  // namespace kept
