#pragma once
// Moments and calendar days. An Instant is microseconds since 1970 in UTC; a Day has no clock and
// no zone. Which day an instant falls on is asked of a Zone (zone.hpp).
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kept {

struct Instant {
  std::int64_t micros = 0;
  auto operator<=>(Instant const&) const = default;
};

using Micros = std::chrono::microseconds;
inline Instant operator+(Instant at, Micros length) { return {at.micros + length.count()}; }
inline Instant operator-(Instant at, Micros length) { return {at.micros - length.count()}; }
inline Micros operator-(Instant later, Instant earlier) {
  return Micros(later.micros - earlier.micros);
}

/// "2026-11-22T09:30:00Z", with up to six decimals of a second where they are not zero.
std::string to_text(Instant at);
/// ISO 8601 with Z or an offset such as +02:00; years 1-9999. Nothing when it is not one.
std::optional<Instant> parse_instant(std::string_view text);

struct Day {
  std::int32_t days = 0;  // since 1970-01-01, proleptic Gregorian
  auto operator<=>(Day const&) const = default;

  static Day of(std::chrono::year_month_day date) {
    return {static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count())};
  }
  std::chrono::year_month_day date() const {
    return std::chrono::sys_days(std::chrono::days(days));
  }
  /// 1 = Monday ... 7 = Sunday (ISO 8601).
  int weekday() const {
    return static_cast<int>(
        std::chrono::weekday(std::chrono::sys_days(std::chrono::days(days))).iso_encoding());
  }
};

inline Day operator+(Day day, int count) { return {day.days + count}; }
inline Day operator-(Day day, int count) { return {day.days - count}; }
inline int operator-(Day later, Day earlier) { return later.days - earlier.days; }

/// "2026-11-22".
std::string to_text(Day day);
/// Exactly YYYY-MM-DD and a day that exists, years 1-9999.
std::optional<Day> parse_day(std::string_view text);

}  // namespace kept
