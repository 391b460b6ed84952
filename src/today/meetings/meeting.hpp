#pragma once
// What one wants to know on the way to a meeting: of each person, how they are called, what was
// last said, what is promised both ways, and what one does not mention.
#include <optional>
#include <string>
#include <vector>

#include "individuals/conversation.hpp"
#include "individuals/person.hpp"
#include "promises/promise.hpp"
#include "today/meetings/calendar_event.hpp"

namespace kept {

/// The beginning of a note, as it was written.
struct LastSaid {
  Id conversation_id;
  Instant at;
  std::optional<Channel> channel;
  std::string author, note;
  bool cut = false;  // there is more of it
};
constexpr auto fields_of(LastSaid const*) {
  return std::tuple{field("conversation_id", &LastSaid::conversation_id),
                    field("at", &LastSaid::at),
                    field("channel", &LastSaid::channel),
                    field("author", &LastSaid::author),
                    field("note", &LastSaid::note),
                    field("cut", &LastSaid::cut)};
}

/// A promise that stands.
struct MeetingPromise {
  Id id;
  std::string what;
  Day said_for;
  Outcome outcome = Outcome::open;
  std::optional<std::string> by;
};
constexpr auto fields_of(MeetingPromise const*) {
  return std::tuple{field("id", &MeetingPromise::id), field("what", &MeetingPromise::what),
                    field("said_for", &MeetingPromise::said_for),
                    field("outcome", &MeetingPromise::outcome), field("by", &MeetingPromise::by)};
}

struct MeetingPerson {
  Person person;
  std::string title, organisation;  // of the first position held today
  std::optional<Day> last_talked_on;
  std::vector<LastSaid> last_said;  // the latest first
  std::vector<MeetingPromise> ours, theirs;
  std::string warning;  // the viewer's own
};
constexpr auto fields_of(MeetingPerson const*) {
  return std::tuple{field("person", &MeetingPerson::person),
                    field("title", &MeetingPerson::title),
                    field("organisation", &MeetingPerson::organisation),
                    field("last_talked_on", &MeetingPerson::last_talked_on),
                    field("last_said", &MeetingPerson::last_said),
                    field("ours", &MeetingPerson::ours),
                    field("theirs", &MeetingPerson::theirs),
                    field("warning", &MeetingPerson::warning)};
}

struct Meeting {
  std::optional<CalendarEvent> event;
  std::vector<MeetingPerson> people;
};
constexpr auto fields_of(Meeting const*) {
  return std::tuple{field("event", &Meeting::event), field("people", &Meeting::people)};
}

constexpr std::size_t meeting_people_max = 20, last_said_max = 3, meeting_promises_max = 10;
constexpr std::size_t last_said_bytes_max = 600;

}  // namespace kept
