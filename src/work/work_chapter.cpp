#include "work/work_chapter.hpp"

#include "firm/user_store.hpp"
#include "individuals/individuals_events.hpp"
#include "store/bin.hpp"
#include "store/store.hpp"
#include "work/complaint_routes.hpp"
#include "work/complaint_search.hpp"
#include "work/complaint_store.hpp"
#include "work/deal_routes.hpp"
#include "work/deal_search.hpp"
#include "work/deal_store.hpp"
#include "work/task_routes.hpp"
#include "work/task_search.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

Done restore(Tx& tx, BinRestored const& event) {
  auto const& [item, viewer] = event;
  if (item.noun == "task") return restore_task(tx, viewer, item.id);
  if (item.noun == "deal") return restore_deal(tx, viewer, item.id);
  if (item.noun == "complaint") return restore_complaint(tx, viewer, item.id);
  return {};
}

Done purge(Tx& tx, BinPurged const& event) {
  auto const& [item, viewer] = event;
  if (item.noun == "task") return purge_task(tx, viewer, item.id);
  if (item.noun == "deal") return purge_deal(tx, viewer, item.id);
  if (item.noun == "complaint") return purge_complaint(tx, viewer, item.id);
  return {};
}

void purge_all_of(Tx& tx, Noun noun, Id id) {
  purge_tasks_of(tx, noun, id);
  purge_deals_of(tx, noun, id);
  purge_complaints_of(tx, noun, id);
}

Done hand_on(Tx& tx, UserStopped const& event) {
  if (!event.hand_on_to) return {};
  Viewer by{event.stopped_by, Id{}, Access::admin};
  TRY(hand_on_tasks(tx, by, event.user_id, event.hand_on_to));
  TRY(hand_on_deals(tx, by, event.user_id, event.hand_on_to));
  return hand_on_complaints(tx, by, event.user_id, event.hand_on_to);
}

void subscribe(Store& store) {
  store.subscribe<UserStopped>(hand_on);
  store.subscribe<PersonMerged>([](Tx& tx, PersonMerged const& event) -> Done {
    tell_tasks_about(tx, event.kept.id);
    tell_deals_about(tx, event.kept.id);
    tell_complaints_about(tx, event.kept.id);
    return {};
  });
  store.subscribe<PersonParted>([](Tx& tx, PersonParted const& event) -> Done {
    tell_tasks_about(tx, event.back.id);
    tell_deals_about(tx, event.back.id);
    tell_deals_about(tx, event.kept.id);
    tell_complaints_about(tx, event.back.id);
    return {};
  });
  store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
    purge_all_of(tx, Noun::person, event.id);
    return {};
  });
  store.subscribe<OrganisationPurged>([](Tx& tx, OrganisationPurged const& event) -> Done {
    purge_all_of(tx, Noun::organisation, event.id);
    return {};
  });
  store.subscribe<BinRestored>(restore);
  store.subscribe<BinPurged>(purge);
}

}  // namespace

Chapter work_chapter() {
  Chapter chapter;
  chapter.name = "work";
  for (auto routes : {task_routes(), deal_routes(), stage_routes(), complaint_routes()})
    for (auto& route : routes) chapter.routes.push_back(std::move(route));
  chapter.subscribe = subscribe;
  // Without a noun: a merge would tell everybody of private ones; tell_tasks_about does.
  chapter.person_columns = {
      {"task", "person_id"}, {"deal_person", "person_id"}, {"complaint", "person_id"}};
  chapter.search = {task_search_source(), deal_search_source(), complaint_search_source()};
  return chapter;
}

}  // namespace kept
