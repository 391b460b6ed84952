#include "work/work_chapter.hpp"

#include "firm/user_store.hpp"
#include "individuals/individuals_events.hpp"
#include "store/bin.hpp"
#include "store/store.hpp"
#include "work/task_routes.hpp"
#include "work/task_search.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

void subscribe(Store& store) {
  store.subscribe<UserStopped>([](Tx& tx, UserStopped const& event) -> Done {
    if (!event.hand_on_to) return {};
    Viewer by{event.stopped_by, Id{}, Access::admin};
    return hand_on_tasks(tx, by, event.user_id, event.hand_on_to);
  });
  store.subscribe<PersonMerged>([](Tx& tx, PersonMerged const& event) -> Done {
    tell_tasks_about(tx, event.kept.id);
    return {};
  });
  store.subscribe<PersonParted>([](Tx& tx, PersonParted const& event) -> Done {
    tell_tasks_about(tx, event.back.id);
    return {};
  });
  store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
    purge_tasks_of(tx, Noun::person, event.id);
    return {};
  });
  store.subscribe<OrganisationPurged>([](Tx& tx, OrganisationPurged const& event) -> Done {
    purge_tasks_of(tx, Noun::organisation, event.id);
    return {};
  });
  store.subscribe<BinRestored>([](Tx& tx, BinRestored const& event) -> Done {
    if (event.item.noun != "task") return {};
    return restore_task(tx, event.viewer, event.item.id);
  });
  store.subscribe<BinPurged>([](Tx& tx, BinPurged const& event) -> Done {
    if (event.item.noun != "task") return {};
    return purge_task(tx, event.viewer, event.item.id);
  });
}

}  // namespace

Chapter work_chapter() {
  Chapter chapter;
  chapter.name = "work";
  chapter.routes = task_routes();
  chapter.subscribe = subscribe;
  // Without a noun: a merge would tell everybody of private ones; tell_tasks_about does.
  chapter.person_columns = {{"task", "person_id"}};
  chapter.search = {task_search_source()};
  return chapter;
}

}  // namespace kept
