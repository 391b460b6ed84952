#pragma once
// Working-day arithmetic on one side's calendar or on both sides' together. A day is worked whole,
// half or not at all; the day after the start is day 1. Holidays come in as arguments.
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/zone.hpp"

namespace kept {

/// How much of a day is worked; the number is in half days.
enum class Worked { no = 0, half = 1, whole = 2 };
constexpr auto words_of(Worked) { return std::array<std::string_view, 3>{"no", "half", "whole"}; }

/// Monday first (ISO 8601).
using WorkingWeek = std::array<Worked, 7>;

/// Weekends by country (ISO 3166, "DK") as CLDR has them, through ICU; a country that it does not
/// know gets Saturday and Sunday. Practice differs (AE, PS), so a firm may set its own week.
WorkingWeek working_week_of(std::string_view country);

/// A date that differs from its weekday: holiday, closed day, half day, or a Saturday worked.
struct SpecialDay {
  Day day;
  Worked worked = Worked::no;
};

class WorkingCalendar {
 public:
  /// Of several special days on one date, the one that works least counts.
  explicit WorkingCalendar(WorkingWeek week, std::vector<SpecialDay> special_days = {});

  /// What both sides work: of each day, what the one who works less of it does.
  static WorkingCalendar both(WorkingCalendar const& one, WorkingCalendar const& other);

  Worked worked(Day day) const;

  /// Days worked after `from`, up to and with `to`, a half day as .5; negative where `to` is before
  /// `from`.
  double days_between(Day from, Day to) const;

  /// The first day by which `count` days have been worked after `from`; `from` where count is zero.
  /// A negative count goes back: the last day from which that many have been worked before `from`.
  /// Nothing where ten years do not hold so many.
  std::optional<Day> add(Day from, double count) const;

 private:
  WorkingWeek week_;
  std::vector<SpecialDay> special_days_;  // ascending, one a date
};

/// When the working day ends, minutes after midnight on the local clock.
struct ClosingTime {
  int whole_day = 17 * 60;
  int half_day = 12 * 60;
};

/// Day 0 of something said at an instant: that day while it is being worked, and the next day that
/// is worked where it was said after closing or on a day off. Nothing where ten years have none.
std::optional<Day> start_of_work(Instant said_at, Zone const& zone, WorkingCalendar const& calendar,
                                 ClosingTime closing = {});

}  // namespace kept
