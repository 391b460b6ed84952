#include "base/zone.hpp"

#include <cmath>

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "base/fault.hpp"

namespace kept {

struct Zone::Rules {
  std::unique_ptr<icu::TimeZone> zone;
};

namespace {

constexpr double ms_a_day = 86'400'000.0;

int offset_ms(icu::TimeZone const& zone, double at, bool local) {
  int32_t raw = 0, saving = 0;
  UErrorCode error = U_ZERO_ERROR;
  zone.getOffset(at, local, raw, saving, error);
  if (U_FAILURE(error)) throw Fault("time zone: " + std::string(u_errorName(error)));
  return raw + saving;
}

}  // namespace

Result<Zone> Zone::named(std::string_view name) {
  std::unique_ptr<icu::TimeZone> zone(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(std::string(name))));
  if (!zone || *zone == icu::TimeZone::getUnknown() || name.empty())
    return refuse(Code::unknown_zone, "time_zone", std::string(name));
  return Zone(std::string(name), std::make_shared<Rules>(Rules{std::move(zone)}));
}

Zone Zone::utc() {
  return Zone("UTC", std::make_shared<Rules>(
                         Rules{std::unique_ptr<icu::TimeZone>(icu::TimeZone::getGMT()->clone())}));
}

Day Zone::day_of(Instant at) const {
  double ms = static_cast<double>(at.micros / 1000);
  double local = ms + offset_ms(*rules_->zone, ms, false);
  return {static_cast<std::int32_t>(std::floor(local / ms_a_day))};
}

Instant Zone::at(Day day, int minutes) const {
  double local = day.days * ms_a_day + minutes * 60'000.0;
  auto ms = static_cast<std::int64_t>(local) - offset_ms(*rules_->zone, local, true);
  return {ms * 1000};
}

Instant Zone::start_of(Day day) const {
  auto start = at(day, 0);
  // Where the clock jumps over midnight, the day begins at the jump: go forward to it by minutes.
  while (day_of(start) < day) start = start + std::chrono::minutes(1);
  while (day_of(start - std::chrono::minutes(1)) == day) start = start - std::chrono::minutes(1);
  return start;
}

}  // namespace kept
