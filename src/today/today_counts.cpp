#include "today/today_order.hpp"

namespace kept {

TodayCounts count_lines(std::vector<TodayLine> const& lines) {
  TodayCounts counts;
  for (auto const& line : lines) {
    switch (line.kind) {
      case LineKind::promise_broken:
        ++counts.ours_late;
        break;
      case LineKind::promise_due:
      case LineKind::promise_at_risk:
      case LineKind::promise_aim:
        ++counts.ours_due;
        break;
      case LineKind::theirs_overdue:
      case LineKind::theirs_due:
        ++counts.theirs_due;
        break;
      case LineKind::complaint_due:
      case LineKind::complaint_open:
      case LineKind::complaint_ask:
        ++counts.complaints;
        break;
      case LineKind::deal_step:
        ++counts.deals;
        break;
      case LineKind::birthday:
        ++counts.birthdays;
        break;
      case LineKind::task_due:
      case LineKind::task_overdue:
      case LineKind::task_reminder:
        ++counts.tasks;
        break;
      case LineKind::next_talk:
        ++counts.talks;
        break;
      case LineKind::quiet:
        ++counts.quiet;
        break;
    }
  }
  return counts;
}

}  // namespace kept
