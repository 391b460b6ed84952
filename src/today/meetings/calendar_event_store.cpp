#include "today/meetings/calendar_event_store.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "individuals/person_store.hpp"
#include "store/rows.hpp"
#include "today/meetings/event_people.hpp"

namespace kept {
namespace {

Sql const columns = columns_of<CalendarEvent>();

void tell(Tx& tx, Id user_id, Id calendar_id) {
  tx.changed("calendar_event", calendar_id, 0, SeenBy::only(user_id));
}

/// What would be written of a meeting, to see whether it changed.
std::string fingerprint(Instant starts_at, Instant ends_at, bool whole_day, std::string_view title,
                        std::string_view place, std::string_view parties) {
  std::string text = std::to_string(starts_at.micros) + ' ' + std::to_string(ends_at.micros) +
                     (whole_day ? " d " : " t ");
  text += title;
  text += '\n';
  text += place;
  text += '\n';
  text += parties;
  return text;
}

std::string fingerprint(IcsMeeting const& meeting) {
  return fingerprint(meeting.starts_at, meeting.ends_at, meeting.whole_day, meeting.title,
                     meeting.place, to_json(meeting.parties));
}

void write_event(Tx& tx, UserCalendar const& calendar, IcsMeeting const& meeting, Id known) {
  if (known) {
    tx.run(
        "update calendar_event set starts_at = $2, ends_at = $3, whole_day = $4, title = $5, "
        "place = $6, parties = $7 where id = $1",
        known, meeting.starts_at, meeting.ends_at, meeting.whole_day, meeting.title, meeting.place,
        to_column(meeting.parties));
    return;
  }
  CalendarEvent event;
  event.id = tx.new_id();
  event.user_id = calendar.user_id;
  event.calendar_id = calendar.id;
  event.series = meeting.series;
  event.key = meeting.key;
  event.starts_at = meeting.starts_at;
  event.ends_at = meeting.ends_at;
  event.whole_day = meeting.whole_day;
  event.title = meeting.title;
  event.place = meeting.place;
  event.parties = meeting.parties;
  insert_row(tx, "calendar_event", event);
}

}  // namespace

std::vector<CalendarEvent> events_between(Db& db, Viewer const& viewer, Instant from, Instant until,
                                          int limit) {
  std::vector<CalendarEvent> found;
  {
    // The longest event takes 366 days; one that began earlier is over.
    auto rows = db.query("select " + columns +
                             " from calendar_event where user_id = $1 and starts_at >= $2 "
                             "and starts_at < $3 and ends_at >= $4 order by starts_at, id limit $5",
                         viewer.user_id, from - std::chrono::days(367), until, from, limit);
    while (rows.next()) found.push_back(row_to<CalendarEvent>(rows));
  }
  add_event_people(db, viewer, found);
  return found;
}

std::optional<CalendarEvent> find_event(Db& db, Viewer const& viewer, Id id) {
  std::vector<CalendarEvent> found;
  {
    auto rows =
        db.query("select " + columns + " from calendar_event where id = $1 and user_id = $2", id,
                 viewer.user_id);
    if (rows.next()) found.push_back(row_to<CalendarEvent>(rows));
  }
  add_event_people(db, viewer, found);
  if (found.empty()) return {};
  return std::move(found.front());
}

void put_events(Tx& tx, UserCalendar const& calendar, std::span<IcsMeeting const> meetings) {
  struct Known {
    Id id;
    std::string fingerprint;
  };
  std::map<std::string, Known> known;
  {
    auto rows = tx.scan(
        "select key, id, starts_at, ends_at, whole_day, title, place, parties from calendar_event "
        "where calendar_id = $1",
        calendar.id);
    while (rows.next())
      known[std::string(rows.text(0))] = {
          rows.id(1),
          fingerprint(rows.instant(2), rows.instant(3), rows.boolean(4), rows.text(5), rows.text(6),
                      to_json(from_stored_json<std::vector<IcsParty>>(rows.text(7))))};
  }
  bool changed = false;
  for (auto const& meeting : meetings) {
    auto at = known.find(meeting.key);
    bool same = at != known.end() && at->second.fingerprint == fingerprint(meeting);
    if (!same) write_event(tx, calendar, meeting, at == known.end() ? Id{} : at->second.id);
    changed = changed || !same;
    if (at != known.end()) known.erase(at);
  }
  for (auto const& [key, gone] : known) {
    tx.run("delete from calendar_event where id = $1", gone.id);
    changed = true;
  }
  if (changed) tell(tx, calendar.user_id, calendar.id);
}

void put_named_people(Tx& tx, UserCalendar const& calendar, std::span<NamedPerson const> named) {
  tx.run("delete from event_person where calendar_id = $1 and how in ('name', 'maybe')",
         calendar.id);
  for (auto const& each : named)
    tx.run(
        "insert into event_person (id, user_id, calendar_id, matter, person_id, how, written) "
        "values ($1, $2, $3, $4, $5, $6, $7)",
        tx.new_id(), calendar.user_id, calendar.id, each.event_key, each.person_id,
        each.certain ? "name" : "maybe", each.written);
}

Done say_with(Tx& tx, Viewer const& by, CalendarEvent const& event, Id person_id,
              std::string_view written, WithEvent with) {
  if (!find_person(tx, by, person_id)) return refuse(Code::bad_id, "person_id");
  tx.run(
      "delete from event_person where calendar_id = $1 and matter = $2 and person_id = $3 "
      "and how in ('by_hand', 'not')",
      event.calendar_id, event.series, person_id);
  tx.run(
      "insert into event_person (id, user_id, calendar_id, matter, person_id, how, written) "
      "values ($1, $2, $3, $4, $5, $6, $7)",
      tx.new_id(), by.user_id, event.calendar_id, event.series, person_id,
      with == WithEvent::takes_part ? "by_hand" : "not", written);
  tell(tx, by.user_id, event.calendar_id);
  return {};
}

void dismiss_event(Tx& tx, Viewer const& by, CalendarEvent const& event) {
  tx.run("update calendar_event set dismissed_at = $2 where id = $1", event.id, tx.now());
  tell(tx, by.user_id, event.calendar_id);
}

void forget_in_events(Tx& tx, Id person_id) {
  tx.run("delete from event_person where person_id = $1", person_id);
}

}  // namespace kept
