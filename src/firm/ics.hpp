#pragma once
// Days off from an iCalendar file (RFC 5545), as calendars of holidays are handed out: events of
// whole days, once or again and again. What is no part of that is passed over; what is broken is
// refused with the number of its line.
#include <string>
#include <string_view>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

constexpr std::size_t ics_bytes_max = 2 * 1024 * 1024;
constexpr std::size_t ics_events_max = 5'000;
constexpr std::size_t ics_days_max = 4'000;  // spans of days that come out

/// Days off in a row; `until` is the last of them.
struct IcsSpan {
  Day day, until;
  std::string name;
  auto operator<=>(IcsSpan const&) const = default;
};
constexpr auto fields_of(IcsSpan const*) {
  return std::tuple{field("day", &IcsSpan::day), field("until", &IcsSpan::until),
                    field("name", &IcsSpan::name)};
}

/// An event that was passed over.
struct IcsSkipped {
  enum class Why {
    part_of_a_day,  // a meeting, not a holiday
    rule,           // comes again by a rule that is not known here
    cancelled,
    out_of_range  // none of its days between `from` and `until`
  };
  int line = 0;  // where it begins
  std::string name;
  Why why = Why::part_of_a_day;
};
constexpr auto words_of(IcsSkipped::Why) {
  return std::array{"part_of_a_day"sv, "rule"sv, "cancelled"sv, "out_of_range"sv};
}
constexpr auto fields_of(IcsSkipped const*) {
  return std::tuple{field("line", &IcsSkipped::line), field("name", &IcsSkipped::name),
                    field("why", &IcsSkipped::why)};
}

struct IcsDays {
  std::string name;            // of the calendar, "" where it has none
  std::vector<IcsSpan> spans;  // ascending, each once, clipped to the days asked for
  std::vector<IcsSkipped> skipped;
};

/// Refuses bad_file, bad_encoding, too_long and too_many, with "line/12" as the field.
Result<IcsDays> read_ics(std::string_view text, Day from, Day until);

}  // namespace kept
