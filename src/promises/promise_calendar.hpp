#pragma once
// The days a promise is counted on: its owner's, and the counterpart's where their country is
// known. A day counts as far as both work.
#include <map>
#include <optional>
#include <string>

#include "base/working_days.hpp"
#include "firm/firm.hpp"
#include "promises/promise.hpp"
#include "store/database.hpp"

namespace kept {

/// Kept for the length of one read or write: each calendar is made once.
class PromiseCalendars {
 public:
  /// Holidays are known between the two days.
  PromiseCalendars(Db& db, Viewer const& viewer, Day from, Day until);

  WorkingCalendar const& of(Id owner, Id person_id = {}, Id organisation_id = {});
  WorkingCalendar const& of(Promise const& promise) {
    return of(promise.by_user_id, promise.person_id, promise.organisation_id);
  }
  /// Day 0: the day it was said, or the next working day after closing and on a day off.
  Day start(Instant made_at, WorkingCalendar const& calendar) const;
  /// Working days from day 0 until it was done.
  double lead(Promise const& promise, Instant done_at);
  Zone const& zone() const { return zone_; }

 private:
  std::string country_of(Id person_id);

  Db& db_;
  Viewer const& viewer_;
  Day from_, until_;
  Zone zone_;
  std::optional<Firm> firm_;
  std::map<std::pair<Id, std::string>, WorkingCalendar> calendars_;
  std::map<Id, std::string> countries_;
};

}  // namespace kept
