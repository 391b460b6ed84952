#pragma once
// What is to be done, for whom, until when. One that comes again makes its next one when it is
// done: on the first of its days after both the day it was due and the day it was done, so that
// none begins overdue. One about an employee is seen by its owner and its maker alone.
#include <array>
#include <functional>
#include <optional>
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"
#include "base/zone.hpp"
#include "individuals/counterpart.hpp"

namespace kept {

enum class Repeat { none, daily, weekdays, weekly, monthly, yearly };
constexpr auto words_of(Repeat) {
  return std::array{"none"sv, "daily"sv, "weekdays"sv, "weekly"sv, "monthly"sv, "yearly"sv};
}

struct Task {
  Id id;
  std::int64_t version = 0;
  std::string what, note;
  Id person_id, organisation_id;  // one of the two, or none
  Id by_user_id;                  // whose it is
  Id made_by_user_id;
  bool is_private = false;  // about an employee
  std::optional<Day> due_on;
  std::optional<Instant> remind_at;
  Repeat repeat = Repeat::none;
  std::optional<Instant> done_at;
  Id done_by_user_id;
  Id next_id;  // what doing it made
  std::optional<Counterpart> to;
  std::optional<std::string> by;  // name of by_user_id
  Instant created_at, changed_at;

  std::optional<Day> counted_from;    // the day that its days are counted from: the 31st, say
  Day due_key;                        // its place in the list
  bool follows = false;               // made by the one before it
  std::optional<Instant> deleted_at;  // in the bin since
};
constexpr auto fields_of(Task const*) {
  return std::tuple{field("id", &Task::id),
                    field("version", &Task::version),
                    field("what", &Task::what, required).max(2'000),
                    field("note", &Task::note, from_client).max(20'000),
                    field("person_id", &Task::person_id, made_once),
                    field("organisation_id", &Task::organisation_id, made_once),
                    field("by_user_id", &Task::by_user_id, from_client),
                    field("made_by_user_id", &Task::made_by_user_id),
                    field("private", &Task::is_private),
                    field("due_on", &Task::due_on, from_client),
                    field("remind_at", &Task::remind_at, from_client),
                    field("repeat", &Task::repeat, from_client),
                    field("done_at", &Task::done_at),
                    field("done_by_user_id", &Task::done_by_user_id),
                    field("next_id", &Task::next_id),
                    field("to", &Task::to, not_stored),
                    field("by", &Task::by, not_stored),
                    field("created_at", &Task::created_at),
                    field("changed_at", &Task::changed_at),
                    field("counted_from", &Task::counted_from, hidden),
                    field("due_key", &Task::due_key, hidden),
                    field("follows", &Task::follows, hidden),
                    field("deleted_at", &Task::deleted_at, hidden)};
}

/// The key of a task without a day: after all others.
constexpr Day without_day{376'199};  // 2999-12-31

/// What; at most one counterpart; a day where it comes again; years 1900 to 2999.
Done check(Task const& task);
/// Fills in due_key, and counted_from where the day or the repeating is another than `before`.
void settle(Task& task, Task const* before = nullptr);
/// Its owner and its maker see a private one, everybody the others.
bool may_see(Task const& task, Id user_id);

/// Is that day worked in the firm?
using IsWorked = std::function<bool(Day)>;
/// The first of its days after `after`; nothing for one that does not come again, or not before the
/// year 3000. A 31st, or a 29 February, falls on the last day of a shorter month.
std::optional<Day> next_day(Task const& task, Day after, IsWorked const& is_worked);
/// The one that follows `done`, for that day: a reminder stands as many days before it, at the same
/// time by the clock on the wall.
Task follow(Task const& done, Day due_on, Zone const& zone);

}  // namespace kept
