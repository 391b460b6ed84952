#include "today/meetings/meetings_chapter.hpp"

#include "firm/user_store.hpp"
#include "individuals/individuals_events.hpp"
#include "individuals/warning_store.hpp"
#include "store/store.hpp"
#include "today/meetings/calendar_event_store.hpp"
#include "today/meetings/calendar_reading.hpp"
#include "today/meetings/meetings_routes.hpp"
#include "today/meetings/user_calendar_store.hpp"

namespace kept {

Chapter meetings_chapter(std::shared_ptr<OutgoingClient const> const& client) {
  Chapter chapter;
  chapter.name = "meetings";
  for (auto routes : {user_calendar_routes(client), calendar_event_routes(), meeting_routes()})
    for (auto& route : routes) chapter.routes.push_back(std::move(route));
  chapter.jobs = {{.name = "read_calendars",
                   .every = std::chrono::minutes(1),
                   .run = [client](Store& store, Clock const& clock) {
                     read_due_calendars(store, clock, *client);
                   }}};
  chapter.subscribe = [](Store& store) {
    store.subscribe<UserStopped>([](Tx& tx, UserStopped const& event) -> Done {
      remove_calendars_of(tx, event.user_id);
      return {};
    });
    store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
      forget_in_events(tx, event.id);
      forget_warnings(tx, event.id);
      return {};
    });
  };
  chapter.person_columns = {{"event_person", "person_id"}, {"person_warning", "person_id"}};
  return chapter;
}

}  // namespace kept
