#pragma once
// What of a user's calendars matters at this moment: the next meeting, and those that have ended
// with people in them and without a note.
#include "base/zone.hpp"
#include "store/database.hpp"
#include "today/meetings/calendar_event.hpp"

namespace kept {

struct MeetingNow {
  std::optional<CalendarEvent> next;  // the first that starts today, or goes on, with people
  std::vector<CalendarEvent> ended;   // today, the latest first
};
constexpr auto fields_of(MeetingNow const*) {
  return std::tuple{field("next", &MeetingNow::next), field("ended", &MeetingNow::ended)};
}

/// Whole days are no meetings. An event is not asked about that was dismissed, or since whose start
/// the viewer has written a conversation with one of its people.
MeetingNow meeting_now(Db& db, Viewer const& viewer, Zone const& zone, Instant now);

}  // namespace kept
