#pragma once
// A calendar of Kept's own that a user reads in another program, by an address that is a secret:
// whoever has it reads what it shows, until its user ends it. The database keeps the address's hash
// alone.
#include <optional>
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

struct CalendarFeed {
  Id id;
  std::int64_t version = 1;
  Id user_id;
  std::string name;  // where it is read: "phone", "Outlook"
  bool promises = true, tasks = true, talks = true, birthdays = true;  // what it shows
  Instant created_at, changed_at;
  std::optional<Day> last_read_on;     // in UTC
  std::optional<std::string> address;  // told once, when it is made
};
constexpr auto fields_of(CalendarFeed const*) {
  return std::tuple{field("id", &CalendarFeed::id),
                    field("version", &CalendarFeed::version),
                    field("user_id", &CalendarFeed::user_id, hidden),
                    field("name", &CalendarFeed::name, required).max(100),
                    field("promises", &CalendarFeed::promises, from_client),
                    field("tasks", &CalendarFeed::tasks, from_client),
                    field("talks", &CalendarFeed::talks, from_client),
                    field("birthdays", &CalendarFeed::birthdays, from_client),
                    field("created_at", &CalendarFeed::created_at),
                    field("changed_at", &CalendarFeed::changed_at),
                    field("last_read_on", &CalendarFeed::last_read_on),
                    field("address", &CalendarFeed::address, not_stored)};
}

constexpr std::size_t calendar_feeds_max = 20;  // of one user

/// Refuses missing (name), and bad_value (promises) where it would show nothing.
Done check(CalendarFeed const& feed);

}  // namespace kept
