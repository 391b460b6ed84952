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
  chapter.person_columns = {{"duplicate_pair", "person_a"}, {"duplicate_pair", "person_b"}};
  return chapter;
}

}  // namespace kept
