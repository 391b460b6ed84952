#include "today/meetings/meeting_now.hpp"

#include <algorithm>

#include "today/meetings/calendar_event_store.hpp"

namespace kept {
namespace {

constexpr std::chrono::hours next_within{12}, ended_within{12};
constexpr std::size_t ended_max = 5;

bool has_note(Db& db, Viewer const& viewer, CalendarEvent const& event) {
  std::vector<Id> people;
  for (auto const& each : event.people) people.push_back(each.person_id);
  auto rows = db.query(
      "select 1 from conversation_person p join conversation c on c.id = p.conversation_id "
      "where p.person_id in {ids $1} and p.at >= $2 and c.author_id = $3 and c.deleted_at is null "
      "limit 1",
      people, event.starts_at, viewer.user_id);
  return rows.next();
}

}  // namespace

MeetingNow meeting_now(Db& db, Viewer const& viewer, Zone const& zone, Instant now) {
  MeetingNow found;
  auto from = std::max(zone.start_of(zone.day_of(now)), now - ended_within);
  for (auto& event : events_between(db, viewer, from, now + next_within)) {
    if (event.whole_day || event.people.empty()) continue;
    if (event.ends_at > now) {
      if (!found.next) found.next = std::move(event);
    } else if (!event.dismissed_at && !has_note(db, viewer, event)) {
      found.ended.push_back(std::move(event));
    }
  }
  std::ranges::reverse(found.ended);
  if (found.ended.size() > ended_max) found.ended.resize(ended_max);
  return found;
}

}  // namespace kept
