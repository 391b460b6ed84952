#pragma once
// One promise's forecast on a calendar: the chance of each day, the day to say, the day to aim for.
// The dialog, the stored forecast, the warning and the score all ask this one class.
#include <optional>
#include <vector>

#include "base/working_days.hpp"
#include "promises/forecast.hpp"

namespace kept {

/// What to say, and what to aim for: at least one working day earlier where there is one.
struct Advice {
  Day say_on, aim_on;
  bool no_slack = false;  // the aim would be the first day itself
};

class Outlook {
 public:
  /// Of a promise whose work starts on `start`. Still open on `today` it is known not to be done by
  /// the day before, so that every chance is given that.
  Outlook(Forecast forecast, WorkingCalendar calendar, Day start, std::optional<Day> today = {});

  /// Of being done by the end of that day; 0 before the first day that is left.
  double chance(Day day) const;
  /// The first day whose chance is at least p; ten years on where no day is.
  Day day_for(double p) const;
  Advice advice(double wanted) const;
  /// Seven days to choose from, ascending. They hold the aim and the day to say, in wider steps
  /// where those lie far apart.
  std::vector<Day> seven(Advice const& advice) const;

  Forecast const& forecast() const { return forecast_; }
  WorkingCalendar const& calendar() const { return calendar_; }
  Day start() const { return start_; }
  /// Working days from the start to the line that is kept with chance p.
  double days_for(double p) const;

 private:
  double passed_for(double p) const { return gone_ + p * (1 - gone_); }
  Day next_day(Day day) const;
  Day day_before(Day day) const;

  Forecast forecast_;
  WorkingCalendar calendar_;
  Day start_, first_;
  double gone_ = 0;  // the chance that it would have been done by now
};

}  // namespace kept
