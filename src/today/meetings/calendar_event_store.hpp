#pragma once
// What takes place in users' calendars. Everything here is the viewer's own; another's is not
// there.
#include <span>

#include "store/database.hpp"
#include "today/meetings/calendar_event.hpp"
#include "today/meetings/user_calendar.hpp"

namespace kept {

/// Overlapping that time, by when they start, with their people; without what the viewer declined.
std::vector<CalendarEvent> events_between(Db& db, Viewer const& viewer, Instant from, Instant until,
                                          int limit = events_in_a_list_max);
std::optional<CalendarEvent> find_event(Db& db, Viewer const& viewer, Id id);

/// The calendar holds these and no others from now on. What stays keeps its id.
void put_events(Tx& tx, UserCalendar const& calendar, std::span<IcsMeeting const> meetings);

/// Somebody found by a name in an event: certain (the only one of this name), or one of a few.
struct NamedPerson {
  std::string event_key;
  Id person_id;
  bool certain = false;
  std::string written;  // the name as it stands in the event
};
/// In place of those found before.
void put_named_people(Tx& tx, UserCalendar const& calendar, std::span<NamedPerson const> named);

enum class WithEvent { takes_part, does_not };
/// Its user says who takes part, in every time of the series. `written` is whom the event names, or
/// empty. Refuses bad_id for somebody who is not there.
Done say_with(Tx& tx, Viewer const& by, CalendarEvent const& event, Id person_id,
              std::string_view written, WithEvent with);
void dismiss_event(Tx& tx, Viewer const& by, CalendarEvent const& event);
/// A person is gone for good.
void forget_in_events(Tx& tx, Id person_id);

}  // namespace kept
