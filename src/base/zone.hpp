#pragma once
// A time zone of the IANA list, through ICU: which day an instant falls on, when a day ends.
#include <memory>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/result.hpp"

namespace kept {

class Zone {
 public:
  /// "Europe/Copenhagen"; refuses unknown_zone.
  static Result<Zone> named(std::string_view name);
  static Zone utc();

  std::string const& name() const { return name_; }
  Day day_of(Instant at) const;
  /// The first instant of the day; where midnight is skipped, the first one after it.
  Instant start_of(Day day) const;
  /// The first instant that is not in the day any more.
  Instant end_of(Day day) const { return start_of(day + 1); }
  /// An instant by its local clock; minutes after midnight as the clock shows them.
  Instant at(Day day, int minutes) const;

 private:
  struct Rules;
  Zone(std::string name, std::shared_ptr<Rules const> rules)
      : name_(std::move(name)), rules_(std::move(rules)) {}
  std::string name_;
  std::shared_ptr<Rules const> rules_;
};

}  // namespace kept
