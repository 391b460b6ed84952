#include "individuals/individuals_chapter.hpp"

#include "firm/firm_store.hpp"
#include "firm/own_field_store.hpp"
#include "individuals/bulk_change_store.hpp"
#include "individuals/conversation_search.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/individuals_events.hpp"
#include "individuals/individuals_jobs.hpp"
#include "individuals/individuals_routes.hpp"
#include "individuals/interest_store.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/practice_store.hpp"
#include "individuals/rhythm_store.hpp"
#include "store/bin.hpp"

namespace kept {
namespace {

Done restore(Tx& tx, BinRestored const& event) {
  auto const& [item, viewer] = event;
  if (item.noun == "person")
    return restore_person(tx, viewer, item.id, read_surroundings(tx, viewer, tx.now()));
  if (item.noun == "organisation")
    return restore_organisation(tx, viewer, item.id, read_surroundings(tx, viewer, tx.now()));
  if (item.noun == "conversation")
    return restore_conversation(tx, viewer, item.id, firm_zone(tx, viewer));
  return {};
}

Done purge(Tx& tx, BinPurged const& event) {
  auto const& [item, viewer] = event;
  if (item.noun == "person") return purge_person(tx, viewer, item.id);
  if (item.noun == "organisation") return purge_organisation(tx, viewer, item.id);
  if (item.noun == "conversation") return purge_conversation(tx, viewer, item.id);
  return {};
}

Done forget_purged(Tx& tx, PersonPurged const& event) {
  forget_practice_of(tx, event.id);
  forget_bulk_items_of(tx, event.id);
  return {};
}

/// What people hold in an own field that is gone is not looked for any more.
Done forget_own_values(Tx& tx, OwnFieldRemoved const& event) {
  tx.run("delete from own_value where field_id = $1", to_text(event.id));
  return {};
}

std::vector<PersonColumn> own_person_columns() {
  using enum PersonColumn::AtMerge;
  return {{"person_role", "person_id", its_own},
          {"person_position", "person_id", its_own},
          {"person_link", "person_id", its_own},
          {"person_link", "other_id", its_own},
          {"person_key", "person_id", its_own},
          {"conversation_person", "person_id", its_own},
          {"conversation", "person_ids", its_own},
          {"own_value", "ref_id", its_own},
          {"timeline", "person_id"},
          {"practice_card", "person_id"},
          {"person_interest", "person_id", its_own},
          {"person_was", "old_id", its_own},
          {"person_was", "person_id", its_own},
          {"person_merge", "kept_id", stays_put},
          {"person_merge", "gone_id", stays_put}};
}

}  // namespace

Chapter individuals_chapter(IndividualsWiring wiring) {
  Chapter chapter;
  chapter.name = "individuals";
  auto const columns = std::make_shared<MovingColumns>(wiring.person_columns ? wiring.person_columns
                                                                             : own_person_columns);
  for (auto routes : {people_routes(wiring), organisation_routes(wiring), conversation_routes(),
                      photo_routes(), recording_routes(), names_routes(), practice_routes(wiring),
                      merge_routes(columns), shared_routes(), bulk_change_routes(wiring)})
    for (auto& route : routes) chapter.routes.push_back(std::move(route));
  chapter.jobs = {{"turn_roles", std::chrono::minutes(10), turn_roles},
                  {"remake_keys", std::chrono::minutes(1), remake_keys},
                  {"learn_rhythms", std::chrono::minutes(1), learn_rhythms},
                  {"let_go_of_merges", std::chrono::hours(1), let_go_of_merges},
                  {"let_go_of_bulk_changes", std::chrono::hours(1), let_go_of_bulk_changes}};
  chapter.subscribe = [](Store& store) {
    store.subscribe<BinRestored>(restore);
    store.subscribe<BinPurged>(purge);
    store.subscribe<PersonPurged>(forget_purged);
    store.subscribe<OwnFieldRemoved>(forget_own_values);
    store.subscribe<ConversationSaved>(forget_private_source);
  };
  chapter.person_columns = own_person_columns();
  chapter.search = {conversation_search_source()};
  return chapter;
}

}  // namespace kept
