#pragma once
// A day, or several together, on which the firm works otherwise than its week and its country's
// holidays say: closed, half a day, or worked although it is a holiday.
#include <optional>
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"
#include "base/working_days.hpp"

namespace kept {

struct ClosedDay {
  Id id;
  std::int64_t version = 1;
  Day day;
  std::optional<Day> until;  // the last of several
  Day last_on;               // until, or day
  Worked worked = Worked::no;
  std::string name;
  Id import_id;  // of the file it came in
  Instant created_at, changed_at;
};
constexpr auto fields_of(ClosedDay const*) {
  return std::tuple{field("id", &ClosedDay::id),
                    field("version", &ClosedDay::version),
                    field("day", &ClosedDay::day, required),
                    field("until", &ClosedDay::until, from_client),
                    field("last_on", &ClosedDay::last_on, hidden),
                    field("worked", &ClosedDay::worked, required),
                    field("name", &ClosedDay::name, required).max(200),
                    field("import_id", &ClosedDay::import_id),
                    field("created_at", &ClosedDay::created_at),
                    field("changed_at", &ClosedDay::changed_at)};
}

constexpr int closed_span_days_max = 366;
constexpr std::size_t closed_days_max = 2'000;  // beside what files brought

/// Trims the name and finds the last day: refuses missing (name), and wrong_range (until) for a
/// span that ends before it begins or takes more than a year.
Done settle(ClosedDay& closed);

}  // namespace kept
