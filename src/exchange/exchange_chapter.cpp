#include "exchange/exchange_chapter.hpp"

#include "exchange/export_routes.hpp"
#include "exchange/import_routes.hpp"
#include "exchange/import_store.hpp"
#include "individuals/individuals_events.hpp"

namespace kept {

Chapter exchange_chapter() {
  auto const workers = std::make_shared<ImportWorkers>();
  Chapter chapter;
  chapter.name = "exchange";
  chapter.routes = import_routes(workers);
  for (auto& route : export_routes()) chapter.routes.push_back(std::move(route));
  chapter.jobs = {{"imports", std::chrono::seconds(20),
                   [workers](Store& store, Clock const&) { workers->take_up(store); }}};
  chapter.subscribe = [](Store& store) {
    store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
      remove_import_sources(tx, event.id);
      return {};
    });
    store.subscribe<OrganisationPurged>([](Tx& tx, OrganisationPurged const& event) -> Done {
      remove_import_sources(tx, event.id);
      return {};
    });
  };
  // An import is taken back by what it did to whom: to that very id.
  chapter.person_columns = {{"import_source", "ref_id"},
                            {"import_item", "ref_id", PersonColumn::AtMerge::stays_put}};
  return chapter;
}

}  // namespace kept
