#pragma once
// Moments of an iCalendar file: a day, a time by somebody's clock, or a time in UTC; and the clocks
// that the file brings with it (VTIMEZONE, RFC 5545 3.6.5).
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/zone.hpp"
#include "firm/ics_lines.hpp"
#include "firm/ics_rule.hpp"

namespace kept {

struct IcsMoment {
  Day day;
  int seconds = 0;  // since midnight of its own clock
  bool whole_day = false, utc = false;
  std::string zone;  // TZID; empty: whoever reads it is meant
};

/// "20260302", "20260302T090000", "20260302T080000Z"; nothing for anything else.
std::optional<IcsMoment> ics_moment(std::string_view value, std::string_view zone = {});

/// "P1DT2H30M", "-PT15M", "P2W" in seconds; nothing for what is none or longer than ten years.
std::optional<std::int64_t> ics_duration(std::string_view value);

/// One STANDARD or DAYLIGHT: from this moment on the clock runs so.
struct IcsOnset {
  int line = 0;
  std::optional<IcsMoment> start;
  std::optional<int> offset_before, offset;  // seconds east of UTC
  std::optional<IcsRule> rule;
  std::vector<IcsMoment> also;
};
/// "+0100", "-053000" in seconds.
std::optional<int> ics_offset(std::string_view value);

/// Turns moments into instants: by the zone's name where it is known, else by what the file says of
/// it, else by the clock at home.
class IcsClocks {
 public:
  /// Changes of clocks are known from 400 days before `from` until the day after `until`.
  IcsClocks(Zone home, Day from, Day until) : home_(std::move(home)), from_(from), until_(until) {}

  /// A VTIMEZONE: its TZID, its X-LIC-LOCATION, its onsets. Refuses too_many when `budget` is used.
  Done add(std::string const& name, std::string const& location,
           std::vector<IcsOnset> const& onsets, std::int64_t& budget);
  Instant instant(IcsMoment const& moment) const;

 private:
  struct Change {
    std::int64_t local_seconds;  // by the clock before it
    int offset;
    auto operator<=>(Change const&) const = default;
  };
  struct Clock {
    std::optional<Zone> zone;
    std::vector<Change> changes;
    int offset_before = 0;
  };
  Clock const* clock_named(std::string const& name) const;

  Zone home_;
  Day from_, until_;
  mutable std::map<std::string, Clock, std::less<>> clocks_;
};

}  // namespace kept
