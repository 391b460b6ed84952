#pragma once
// The meetings of somebody's calendar (iCalendar, RFC 5545): each time an event takes place between
// two instants, in instants, with the people it names. What comes again is counted out only there.
#include <string>
#include <string_view>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "base/zone.hpp"

namespace kept {

constexpr std::size_t ics_calendar_bytes_max = 10 * 1024 * 1024;
constexpr std::size_t ics_calendar_events_max = 50'000;  // in the file
constexpr std::size_t ics_meetings_max = 2'000;          // that come out, the nearest ones
constexpr std::size_t ics_parties_max = 100;             // of one event
constexpr std::int64_t ics_days_walked_max = 1'000'000;  // by all rules of the file

/// Somebody named in an event: who called it or is asked to come.
struct IcsParty {
  std::string email;  // normalised; may be empty
  std::string name;   // as written; may be empty
  bool declined = false;
  bool operator==(IcsParty const&) const = default;
};
constexpr auto fields_of(IcsParty const*) {
  return std::tuple{field("email", &IcsParty::email), field("name", &IcsParty::name),
                    field("declined", &IcsParty::declined)};
}

struct IcsMeeting {
  std::string series;  // the same for every time it takes place
  std::string key;     // of this one time, the same when it is moved
  Instant starts_at, ends_at;
  bool whole_day = false;
  std::string title, place;  // one line, at most 300 bytes
  std::vector<IcsParty> parties;
};

struct IcsMeetings {
  std::string name;                  // of the calendar, "" where it has none
  std::vector<IcsMeeting> meetings;  // by when they start
  std::int64_t left_out = 0;         // came again by a rule not known here, or were too many
};

/// What overlaps from `from` until `until`. `home` is the clock of moments that name none. Refuses
/// bad_file, bad_encoding, too_large, too_long, too_deep and too_many, with "line/12" as the field.
Result<IcsMeetings> read_ics_meetings(std::string_view text, Instant from, Instant until,
                                      Zone const& home);

}  // namespace kept
