#include "promises/promises_chapter.hpp"

#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "individuals/individuals_events.hpp"
#include "promises/forecast_events.hpp"
#include "promises/promise_routes.hpp"
#include "promises/promise_search.hpp"
#include "promises/promise_store.hpp"
#include "store/bin.hpp"
#include "store/meta.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::string_view due_in_zone = "promises_due_in_zone";
constexpr int promises_a_write = 500;

/// Days end at another moment once the firm's time zone is another one.
void follow_zone(Store& store, Clock const&) {
  auto system = Viewer::system();
  auto [zone, known] = store.read(
      [&](Db& db) { return std::pair(firm_zone(db, system), find_meta(db, system, due_in_zone)); });
  if (known == zone.name()) return;
  Id last{0};
  do {
    auto next = store.write(
        [&](Tx& tx) -> Result<Id> { return move_due(tx, last, zone, promises_a_write); });
    if (!next) return;
    last = *next;
  } while (last);
  (void)store.write([&](Tx& tx) -> Done {
    set_meta(tx, due_in_zone, zone.name());
    return {};
  });
}

void subscribe(Store& store) {
  store.subscribe<UserStopped>([](Tx& tx, UserStopped const& event) -> Done {
    if (!event.hand_on_to) return {};
    Viewer by{event.stopped_by, Id{}, Access::admin};
    return hand_on_promises(tx, by, event.user_id, event.hand_on_to);
  });
  store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
    purge_promises_of(tx, Noun::person, event.id);
    return {};
  });
  store.subscribe<OrganisationPurged>([](Tx& tx, OrganisationPurged const& event) -> Done {
    purge_promises_of(tx, Noun::organisation, event.id);
    return {};
  });
  store.subscribe<BinRestored>([](Tx& tx, BinRestored const& event) -> Done {
    if (event.item.noun != "promise") return {};
    auto zone = firm_zone(tx, event.viewer);
    return restore_promise(tx, event.viewer, event.item.id, {zone, tx.now()});
  });
  store.subscribe<BinPurged>([](Tx& tx, BinPurged const& event) -> Done {
    if (event.item.noun != "promise") return {};
    return purge_promise(tx, event.viewer, event.item.id);
  });
}

}  // namespace

Chapter promises_chapter(RecordKeeperPointer keeper) {
  Chapter chapter;
  chapter.name = "promises";
  for (auto routes : {promise_routes(keeper), promise_event_routes(keeper), forecast_routes(keeper),
                      promise_kind_routes(), glance_routes(), suggestion_routes()})
    for (auto& route : routes) chapter.routes.push_back(std::move(route));
  chapter.jobs = {{"follow_zone", std::chrono::minutes(1), follow_zone}};
  chapter.subscribe = [keeper](Store& store) {
    subscribe(store);
    keep_forecasts(store, keeper);
  };
  chapter.person_columns = {{"promise", "person_id", PersonColumn::AtMerge::moves, "promise"}};
  chapter.search = {promise_search_source()};
  return chapter;
}

}  // namespace kept
