#include "promises/outlook.hpp"

#include <algorithm>
#include <cmath>

namespace kept {
namespace {

constexpr int ten_years = 3653;
constexpr int choices = 7;
// Beyond it the record says nothing of a promise that is still open: it counts as begun today.
constexpr double gone_max = .99;
// What is shown, kept and compared has six digits, so that no way of writing it down changes it.
constexpr double digits = 1e6;

}  // namespace

Outlook::Outlook(Forecast forecast, WorkingCalendar calendar, Day start, std::optional<Day> today)
    : forecast_(std::move(forecast)), calendar_(std::move(calendar)), start_(start), first_(start) {
  if (!today || *today <= start) return;
  first_ = calendar_.worked(*today) == Worked::no ? next_day(*today) : *today;
  auto elapsed = calendar_.days_between(start, *today - 1);
  if (elapsed > 0) gone_ = forecast_.chance(elapsed);
  if (gone_ <= gone_max) return;
  start_ = first_;
  gone_ = 0;
}

Day Outlook::next_day(Day day) const { return calendar_.add(day, .5).value_or(day + 1); }

Day Outlook::day_before(Day day) const { return calendar_.add(day, -.5).value_or(day - 1); }

double Outlook::chance(Day day) const {
  if (day < first_) return 0;
  auto passed = forecast_.chance(std::max(calendar_.days_between(start_, day), 0.0));
  auto chance = std::clamp((passed - gone_) / (1 - gone_), 0.0, 1.0);
  return std::round(chance * digits) / digits;
}

double Outlook::days_for(double p) const { return forecast_.days(passed_for(p)); }

Day Outlook::day_for(double p) const {
  if (chance(first_) >= p) return first_;
  auto day = std::max(calendar_.add(start_, days_for(p)).value_or(start_ + ten_years), first_);
  // The line itself may be a hair under: the first day at or over p is the answer.
  for (int more = 0; more < choices && chance(day) < p; ++more) day = next_day(day);
  return day;
}

Advice Outlook::advice(double wanted) const {
  Advice advice{day_for(wanted), day_for(.5), false};
  if (advice.aim_on < advice.say_on) return advice;
  advice.aim_on = std::max(day_before(advice.say_on), first_);
  advice.no_slack = advice.aim_on == first_;
  return advice;
}

std::vector<Day> Outlook::seven(Advice const& advice) const {
  std::vector<Day> worked;
  auto first = std::min(first_, advice.aim_on);
  for (auto day = first; worked.size() < ten_years; day = next_day(day)) {
    worked.push_back(day);
    if (day > advice.say_on && worked.size() >= choices) break;
  }
  auto at = [&](Day day) {
    return static_cast<int>(std::ranges::lower_bound(worked, day) - worked.begin());
  };
  int aim = at(advice.aim_on), say = at(advice.say_on), last = int(worked.size()) - 1;
  std::vector<Day> days;
  if (say - aim <= choices - 2) {
    int from = std::clamp(say + 2 - choices, 0, std::max(aim - 1, 0));
    for (int i = from; i < from + choices && i <= last; ++i) days.push_back(worked[i]);
  } else {
    // One before the aim, five from it to the day to say, one after.
    int step = (say - aim) / (choices - 3);
    days.push_back(worked[std::max(aim - step, 0)]);
    for (int i = 0; i < choices - 2; ++i)
      days.push_back(worked[aim + (say - aim) * i / (choices - 3)]);
    days.push_back(next_day(advice.say_on));
  }
  // Days of absence and weekends between may bring the aim itself in.
  for (auto wanted : {advice.aim_on, advice.say_on}) days.push_back(wanted);
  std::ranges::sort(days);
  auto again = std::ranges::unique(days);
  days.erase(again.begin(), again.end());
  while (days.size() < choices) days.push_back(next_day(days.back()));
  while (days.size() > choices) {
    auto spare = days.back() > advice.say_on ? days.end() - 1 : days.begin();
    days.erase(spare);
  }
  return days;
}

}  // namespace kept
