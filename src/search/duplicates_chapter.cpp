#include "search/duplicates_chapter.hpp"

#include "individuals/individuals_events.hpp"
#include "search/duplicate_jobs.hpp"
#include "search/duplicate_routes.hpp"
#include "search/duplicate_store.hpp"
#include "search/duplicates/person_values.hpp"

namespace kept {
namespace {

/// At each run; at two milliseconds a person it lasts about a second.
constexpr std::int64_t people_a_run = 600;

void subscribe(Store& store) {
  store.subscribe<PersonSaved>([](Tx& tx, PersonSaved const& event) -> Done {
    if (!event.before || compares_otherwise(*event.before, event.after))
      want_compared(tx, {event.after.id});
    return {};
  });
  store.subscribe<PersonRestored>([](Tx& tx, PersonRestored const& event) -> Done {
    want_compared(tx, {event.person.id});
    return {};
  });
  store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
    remove_duplicates(tx, event.id);
    return {};
  });
  store.subscribe<PersonMerging>([](Tx& tx, PersonMerging const& event) -> Done {
    if (is_kept_apart(tx, event.by, event.kept.id, event.gone.id))
      return refuse(Code::kept_apart, "gone_id");
    return {};
  });
  store.subscribe<PersonMerged>([](Tx& tx, PersonMerged const& event) -> Done {
    join_duplicates(tx, event.kept.id, event.gone.id);
    return {};
  });
  store.subscribe<PersonParted>([](Tx& tx, PersonParted const& event) -> Done {
    part_duplicates(tx, event.kept.id, event.back.id);
    return {};
  });
}

}  // namespace

Chapter duplicates_chapter() {
  Chapter chapter;
  chapter.name = "duplicates";
  chapter.routes = duplicate_routes();
  chapter.jobs = {{.name = "compare_people",
                   .every = std::chrono::seconds(30),
                   .run = [](Store& store, Clock const&) { compare_waiting(store, people_a_run); }},
                  {.name = "learn_duplicates",
                   .every = std::chrono::hours(1),
                   .run = [](Store& store, Clock const&) { learn_duplicates(store); }}};
  chapter.subscribe = subscribe;
  chapter.person_columns = {{"duplicate_pair", "person_a", PersonColumn::AtMerge::its_own},
                            {"duplicate_pair", "person_b", PersonColumn::AtMerge::its_own}};
  return chapter;
}

}  // namespace kept
