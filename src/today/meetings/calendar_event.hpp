#pragma once
// One time that an event of a user's calendar takes place, and the people it is with. Seen by its
// user alone.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "firm/ics_events.hpp"

namespace kept {

/// How it is known that somebody takes part.
enum class EventTie {
  email,
  name,    // the one person of exactly this name
  by_hand  // its user said so
};
constexpr auto words_of(EventTie) { return std::array{"email"sv, "name"sv, "by_hand"sv}; }

struct EventPerson {
  Id person_id;
  std::string name, call_name;
  EventTie how = EventTie::email;
};
constexpr auto fields_of(EventPerson const*) {
  return std::tuple{field("person_id", &EventPerson::person_id), field("name", &EventPerson::name),
                    field("call_name", &EventPerson::call_name), field("how", &EventPerson::how)};
}

/// Whom it may be.
struct EventGuess {
  Id person_id;
  std::string name, organisation;
};
constexpr auto fields_of(EventGuess const*) {
  return std::tuple{field("person_id", &EventGuess::person_id), field("name", &EventGuess::name),
                    field("organisation", &EventGuess::organisation)};
}

/// Somebody in the event who is not known, or not for certain.
struct EventStranger {
  std::string name, email;
  std::vector<EventGuess> maybe;
};
constexpr auto fields_of(EventStranger const*) {
  return std::tuple{field("name", &EventStranger::name), field("email", &EventStranger::email),
                    field("maybe", &EventStranger::maybe)};
}

struct CalendarEvent {
  Id id, user_id, calendar_id;
  std::string series, key;
  Instant starts_at, ends_at;
  bool whole_day = false;
  std::string title, place;
  std::vector<IcsParty> parties;
  std::optional<Instant> dismissed_at;  // its user has no note to write on it
  std::vector<EventPerson> people;
  std::vector<EventStranger> unknown;
};
constexpr auto fields_of(CalendarEvent const*) {
  return std::tuple{field("id", &CalendarEvent::id),
                    field("user_id", &CalendarEvent::user_id, hidden),
                    field("calendar_id", &CalendarEvent::calendar_id),
                    field("series", &CalendarEvent::series, hidden),
                    field("key", &CalendarEvent::key, hidden),
                    field("starts_at", &CalendarEvent::starts_at),
                    field("ends_at", &CalendarEvent::ends_at),
                    field("whole_day", &CalendarEvent::whole_day),
                    field("title", &CalendarEvent::title),
                    field("place", &CalendarEvent::place),
                    field("parties", &CalendarEvent::parties, hidden),
                    field("dismissed_at", &CalendarEvent::dismissed_at),
                    field("people", &CalendarEvent::people, not_stored),
                    field("unknown", &CalendarEvent::unknown, not_stored)};
}

constexpr int events_in_a_list_max = 500, event_span_days_max = 120;

}  // namespace kept
