#include "work/task.hpp"

#include <algorithm>

#include "individuals/reach.hpp"

namespace kept {
namespace {

constexpr Day first_day{-25'567};             // 1900-01-01
constexpr int days_looked_at_max = 10 * 366;  // for one that is worked
constexpr int months_max = 12 * 1'100;

bool is_in_range(Day day) { return day >= first_day && day < without_day; }

/// `months` after the day counted from, on its day of the month or the last one.
Day months_after(Day from, int months) {
  auto date = from.date();
  auto month = std::chrono::year_month(date.year(), date.month()) + std::chrono::months(months);
  auto last = (month / std::chrono::last).day();
  return Day::of(month / std::min(date.day(), last));
}

Day next_by_months(Day from, int step, Day after) {
  auto a = from.date(), b = after.date();
  int apart = (static_cast<int>(b.year()) - static_cast<int>(a.year())) * 12 +
              static_cast<int>(static_cast<unsigned>(b.month())) -
              static_cast<int>(static_cast<unsigned>(a.month()));
  int months = std::clamp(apart / step * step - step, 0, months_max);
  while (months_after(from, months) <= after) months += step;
  return months_after(from, months);
}

std::optional<Day> next_worked(Day after, IsWorked const& is_worked) {
  for (int count = 1; count <= days_looked_at_max; ++count)
    if (is_worked(after + count)) return after + count;
  return {};
}

}  // namespace

Done check(Task const& task) {
  if (without_blanks(task.what).empty()) return refuse(Code::missing, "what");
  if (task.person_id && task.organisation_id)
    return refuse(Code::bad_value, "organisation_id", "a person or an organisation, not both");
  if (!task.by_user_id) return refuse(Code::missing, "by_user_id");
  if (task.due_on && !is_in_range(*task.due_on)) return refuse(Code::wrong_range, "due_on");
  if (task.remind_at && !is_in_range(Zone::utc().day_of(*task.remind_at)))
    return refuse(Code::wrong_range, "remind_at");
  if (task.repeat != Repeat::none && !task.due_on) return refuse(Code::missing, "due_on");
  return {};
}

void settle(Task& task, Task const* before) {
  task.due_key = task.due_on.value_or(without_day);
  if (!before || before->due_on != task.due_on || before->repeat != task.repeat)
    task.counted_from = task.due_on;
}

bool may_see(Task const& task, Id user_id) {
  return !task.is_private ||
         (user_id && (task.by_user_id == user_id || task.made_by_user_id == user_id));
}

std::optional<Day> next_day(Task const& task, Day after, IsWorked const& is_worked) {
  if (task.repeat == Repeat::none || !task.due_on) return {};
  auto from = task.counted_from.value_or(*task.due_on);
  std::optional<Day> next;
  switch (task.repeat) {
    case Repeat::none:
      break;
    case Repeat::daily:
      next = after + 1;
      break;
    case Repeat::weekdays:
      next = next_worked(after, is_worked);
      break;
    case Repeat::weekly:
      next = after + (7 - ((after - from) % 7 + 7) % 7);
      break;
    case Repeat::monthly:
      next = next_by_months(from, 1, after);
      break;
    case Repeat::yearly:
      next = next_by_months(from, 12, after);
      break;
  }
  if (!next || !is_in_range(*next)) return {};
  return next;
}

Task follow(Task const& done, Day due_on, Zone const& zone) {
  Task next;
  next.what = done.what;
  next.note = done.note;
  next.person_id = done.person_id;
  next.organisation_id = done.organisation_id;
  next.by_user_id = done.by_user_id;
  next.made_by_user_id = done.made_by_user_id;
  next.is_private = done.is_private;
  next.due_on = due_on;
  next.repeat = done.repeat;
  next.counted_from = done.counted_from;
  next.due_key = due_on;
  next.follows = true;
  if (done.remind_at && done.due_on) {
    auto day = zone.day_of(*done.remind_at);
    auto minutes = static_cast<int>((*done.remind_at - zone.start_of(day)).count() / 60'000'000);
    // On a day of 23 or 25 hours the clock shows another time than the minutes gone by.
    auto shown = *done.remind_at - zone.at(day, minutes);
    minutes += static_cast<int>(shown.count() / 60'000'000);
    next.remind_at = zone.at(due_on + (day - *done.due_on), minutes);
  }
  return next;
}

}  // namespace kept
