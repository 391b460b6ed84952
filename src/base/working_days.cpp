#include "base/working_days.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include <unicode/calendar.h>

#include "base/fault.hpp"

namespace kept {
namespace {

constexpr int reach_days_max = 3653;  // ten years: no promise is forecast further

int halves_in(Worked worked) { return static_cast<int>(worked); }

}  // namespace

WorkingWeek working_week_of(std::string_view country) {
  constexpr UCalendarDaysOfWeek days[] = {UCAL_MONDAY, UCAL_TUESDAY,  UCAL_WEDNESDAY, UCAL_THURSDAY,
                                          UCAL_FRIDAY, UCAL_SATURDAY, UCAL_SUNDAY};
  UErrorCode error = U_ZERO_ERROR;
  icu::Locale where("und", std::string(country).c_str());
  std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(where, error));
  WorkingWeek week{};
  for (std::size_t i = 0; i < week.size() && U_SUCCESS(error); ++i)
    week[i] =
        calendar->getDayOfWeekType(days[i], error) == UCAL_WEEKDAY ? Worked::whole : Worked::no;
  if (U_FAILURE(error)) throw Fault("weekend: " + std::string(u_errorName(error)));
  return week;
}

WorkingCalendar::WorkingCalendar(WorkingWeek week, std::vector<SpecialDay> special_days)
    : week_(week), special_days_(std::move(special_days)) {
  std::ranges::sort(special_days_, {}, [](SpecialDay const& special) {
    return std::pair(special.day, special.worked);
  });
  auto again = std::ranges::unique(special_days_, {}, &SpecialDay::day);
  special_days_.erase(again.begin(), again.end());
}

WorkingCalendar WorkingCalendar::both(WorkingCalendar const& one, WorkingCalendar const& other) {
  WorkingWeek week{};
  for (std::size_t i = 0; i < week.size(); ++i) week[i] = std::min(one.week_[i], other.week_[i]);
  std::vector<SpecialDay> special_days;
  for (auto const* side : {&one, &other})
    for (auto const& special : side->special_days_)
      special_days.push_back(
          {special.day, std::min(one.worked(special.day), other.worked(special.day))});
  return WorkingCalendar(week, std::move(special_days));
}

Worked WorkingCalendar::worked(Day day) const {
  auto at = std::ranges::lower_bound(special_days_, day, {}, &SpecialDay::day);
  if (at != special_days_.end() && at->day == day) return at->worked;
  return week_[static_cast<std::size_t>(day.weekday() - 1)];
}

double WorkingCalendar::days_between(Day from, Day to) const {
  if (to < from) return -days_between(to, from);
  std::int64_t halves = 0;
  for (auto day = from + 1; day <= to; day = day + 1) halves += halves_in(worked(day));
  return static_cast<double>(halves) / 2;
}

std::optional<Day> WorkingCalendar::add(Day from, double count) const {
  // NaN and more days than ten years hold are nobody's promise.
  if (!(std::abs(count) <= reach_days_max)) return std::nullopt;
  auto wanted = static_cast<int>(std::ceil(std::abs(count) * 2));
  if (wanted == 0) return from;
  auto day = from;
  for (int walked = 0; walked < reach_days_max; ++walked) {
    day = day + (count > 0 ? 1 : -1);
    wanted -= halves_in(worked(day));
    if (wanted <= 0) return day;
  }
  return std::nullopt;
}

std::optional<Day> start_of_work(Instant said_at, Zone const& zone, WorkingCalendar const& calendar,
                                 ClosingTime closing) {
  auto day = zone.day_of(said_at);
  auto worked = calendar.worked(day);
  auto closes = worked == Worked::half ? closing.half_day : closing.whole_day;
  // Do not simplify to "after closing" alone, because a promise made on Saturday would then be due
  // a day before the same promise made on Friday evening.
  if (worked == Worked::no || said_at >= zone.at(day, closes)) return calendar.add(day, .5);
  return day;
}

}  // namespace kept
