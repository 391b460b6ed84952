#pragma once
// When an event of an iCalendar file comes again (RRULE, RFC 5545 3.3.10), for events of whole
// days: by year, month, week or day, with INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, and
// by month BYSETPOS.
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "base/result.hpp"

namespace kept {

struct IcsRule {
  enum class Every { year, month, week, day };
  Every every = Every::year;
  int interval = 1;
  std::optional<int> count;
  std::optional<Day> until;
  std::vector<int> months;                     // 1-12
  std::vector<int> month_days;                 // 1-31, or -1 for the last
  std::vector<std::pair<int, int>> week_days;  // (which one, 0 = each; weekday 1 = Monday)
  std::vector<int> places;                     // of its days in the month; -1 is the last
  int week_begins = 1;

  /// Does an event that began on `start` come again on `day`?
  bool holds(Day start, Day day) const;

 private:
  bool fits(Day start, Day day) const;
  bool is_in_place(Day start, Day day) const;
};

/// "YYYYMMDD", or the day of "YYYYMMDDTHHMMSS" with or without Z.
std::optional<Day> ics_day(std::string_view value);

/// Nothing for a rule that is good but says more than is known here (hourly, BYSETPOS of a year).
/// Refuses bad_value for one that is broken.
Result<std::optional<IcsRule>> read_ics_rule(std::string_view value);

/// The days on which it begins between `from` and `until`. Each day looked at takes one off
/// `budget`; refuses too_many when none is left, so that no file takes longer than a moment.
Result<std::vector<Day>> days_of(IcsRule const& rule, Day start, Day from, Day until,
                                 std::int64_t& budget);

}  // namespace kept
