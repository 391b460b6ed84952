#include "today/morning/morning_setting.hpp"

namespace kept {

Result<int> minutes_of(std::string_view time) {
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (time.size() == 5 && is_digit(time[0]) && is_digit(time[1]) && time[2] == ':' &&
      is_digit(time[3]) && is_digit(time[4])) {
    int const hours = (time[0] - '0') * 10 + time[1] - '0';
    int const minutes = (time[3] - '0') * 10 + time[4] - '0';
    if (hours < 24 && minutes < 60) return hours * 60 + minutes;
  }
  return refuse(Code::bad_value, "time", "a time is written 07:30");
}

Instant next_morning(int minutes, Zone const& zone, Instant now) {
  auto day = zone.day_of(now);
  while (zone.at(day, minutes) <= now) day = day + 1;
  return zone.at(day, minutes);
}

}  // namespace kept
