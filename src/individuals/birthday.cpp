#include "individuals/birthday.hpp"

namespace kept {
namespace {

constexpr int leap_year = 2000;  // stands for an unknown year, so that 29 February is a day

Birthday from_date(std::chrono::year_month_day date, bool with_year) {
  return {with_year ? static_cast<int>(date.year()) : 0,
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::chrono::year_month_day date_of(Birthday birthday, int year) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(birthday.month)) /
         std::chrono::day(static_cast<unsigned>(birthday.day));
}

}  // namespace

std::optional<Birthday> parse_birthday(std::string_view text) {
  if (text.starts_with("--")) {
    auto day = parse_day(std::to_string(leap_year) + "-" + std::string(text.substr(2)));
    if (!day) return {};
    return from_date(day->date(), false);
  }
  auto day = parse_day(text);
  if (!day) return {};
  return from_date(day->date(), true);
}

Day birthday_in(Birthday birthday, int year) {
  auto date = date_of(birthday, year);
  if (!date.ok()) date = std::chrono::year(year) / std::chrono::February / std::chrono::day(28);
  return Day::of(date);
}

MonthDays birthdays_on(Day day) {
  auto date = day.date();
  MonthDays keys{month_day(from_date(date, true)), 0};
  if (keys.first == 228 && !date.year().is_leap()) keys.second = 229;
  return keys;
}

std::optional<int> age_on(Birthday birthday, Day day) {
  if (birthday.year == 0) return {};
  int age = static_cast<int>(day.date().year()) - birthday.year;
  if (birthday_in(birthday, static_cast<int>(day.date().year())) > day) --age;
  if (age < 0) return {};
  return age;
}

}  // namespace kept
