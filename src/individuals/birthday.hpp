#pragma once
// A birthday is "1984-02-29", or "--02-29" where the year is not known.
#include <optional>
#include <string_view>

#include "base/instant.hpp"

namespace kept {

struct Birthday {
  int year = 0;  // 0 = not known
  int month = 1;
  int day = 1;
};

/// Nothing when it is neither form or no such day; --02-29 is one.
std::optional<Birthday> parse_birthday(std::string_view text);
/// month * 100 + day: what the index of birthdays holds.
constexpr int month_day(Birthday birthday) { return birthday.month * 100 + birthday.day; }
/// The day it is kept in that year: 29 February on 28 February where the year is no leap year.
Day birthday_in(Birthday birthday, int year);
/// The month_day keys that are kept on this day: one, or two on 28 February of a common year.
struct MonthDays {
  int first = 0;
  int second = 0;  // 0 = none
};
MonthDays birthdays_on(Day day);
/// How old somebody becomes on that day's birthday; nothing without a year.
std::optional<int> age_on(Birthday birthday, Day day);

}  // namespace kept
