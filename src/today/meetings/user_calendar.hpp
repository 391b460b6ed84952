#pragma once
// A calendar that a user reads in: an address of iCalendar text that is asked again and again, or a
// file given once. It is its user's alone. The address is a secret (whoever has it reads the
// calendar): it is stored, and only its host is ever shown, logged or audited.
#include <chrono>
#include <optional>
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

struct UserCalendar {
  Id id;
  std::int64_t version = 1;
  Id user_id;
  std::string name;     // as its user calls it; empty: as the calendar calls itself, once read
  std::string host;     // of its address; empty for a file
  std::string address;  // secret
  std::string etag, last_modified, digest;  // of what was read last
  std::optional<Instant> last_read_at;      // when it was last known to be so
  std::optional<Instant> whole_read_at;     // when its events were last counted out
  Instant next_read_at;
  int failures = 0;                       // in a row
  std::optional<std::string> problem;     // OutgoingProblem or a refusal's code
  std::optional<std::string> problem_at;  // "line/12" of the file
  std::int64_t events = 0;                // that are known now
  std::int64_t left_out = 0;              // come again by a rule not known here, or too many
  Instant created_at, changed_at;
};
constexpr auto fields_of(UserCalendar const*) {
  return std::tuple{field("id", &UserCalendar::id),
                    field("version", &UserCalendar::version),
                    field("user_id", &UserCalendar::user_id, hidden),
                    field("name", &UserCalendar::name),
                    field("host", &UserCalendar::host),
                    field("address", &UserCalendar::address, hidden),
                    field("etag", &UserCalendar::etag, hidden),
                    field("last_modified", &UserCalendar::last_modified, hidden),
                    field("digest", &UserCalendar::digest, hidden),
                    field("last_read_at", &UserCalendar::last_read_at),
                    field("whole_read_at", &UserCalendar::whole_read_at, hidden),
                    field("next_read_at", &UserCalendar::next_read_at, hidden),
                    field("failures", &UserCalendar::failures, hidden),
                    field("problem", &UserCalendar::problem),
                    field("problem_at", &UserCalendar::problem_at),
                    field("events", &UserCalendar::events),
                    field("left_out", &UserCalendar::left_out),
                    field("created_at", &UserCalendar::created_at),
                    field("changed_at", &UserCalendar::changed_at)};
}

/// What its user says of it: the address in a new one makes it one that is asked, without it is
/// one of a file.
struct CalendarWish {
  std::optional<std::string> name, address;
};
constexpr auto fields_of(CalendarWish const*) {
  return std::tuple{field("name", &CalendarWish::name, from_client).max(200),
                    field("address", &CalendarWish::address, from_client).max(2'000)};
}

constexpr std::int64_t calendars_of_a_user_max = 20;
constexpr std::chrono::minutes calendar_read_every{15};
constexpr std::chrono::hours calendar_whole_every{24};  // the days that are seen move on
constexpr std::chrono::hours calendar_file_every{24};
constexpr std::chrono::hours calendar_retry_max{24};
constexpr int event_days_back = 14, event_days_ahead = 90;

/// Takes the wish: webcal:// is https://. Refuses bad_value (name, address), and missing
/// (address) where one that is asked would lose it.
Done take_wish(UserCalendar& calendar, CalendarWish const& wish);

/// When to ask again after so many failures in a row: 15 minutes, 30, 60, ... at most a day.
std::chrono::minutes retry_after(int failures);

}  // namespace kept
