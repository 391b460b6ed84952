#pragma once
// Which lines a day has, in which order and why: one pure function. The order is
//
//   1 ours, said for today            can still be kept: whoever has waited longest first
//   2 ours, the day is over           broken; the freshest first, it is mended most easily
//   3 ours, the day aimed for is here the nearest day said first
//   4 birthdays                       today is the only day for them
//   5 theirs, the day is over         the longest overdue first
//   6 theirs, said for today
//   7 quiet people                    who fell silent last first
//
// Equal ones stand by the day they are about, then by name, then by id. What the user put off to a
// later day is left out.
#include <set>

#include "individuals/rhythm.hpp"
#include "today/today.hpp"

namespace kept {

/// A standing promise (neither done nor taken back) that is the user's or nobody's.
struct PromiseFact {
  Id id;
  std::int64_t version = 0;
  Direction direction = Direction::ours;
  std::string what;
  Day said_for;
  std::optional<Day> aim_for;
  Day made_on;
  int new_days = 0;  // how often another day was agreed on
  Subject to;
};

struct QuietFact {
  std::int64_t version = 0;
  Subject person;
  Role role = Role::customer;  // the one whose rhythm decides
  Day last_talked_on, quiet_on;
};

struct BirthdayFact {
  std::int64_t version = 0;
  Subject person;
  std::optional<int> age;
};

struct TodayFacts {
  std::vector<PromiseFact> promises;
  std::vector<QuietFact> quiet;
  std::vector<BirthdayFact> birthdays;
  std::set<std::string, std::less<>> put_off;  // keys of lines the user wants later
};

std::vector<TodayLine> order_today(TodayFacts const& facts, Day today);

/// The line's key, by which it is put off: "promise:ID", "birthday:ID", "quiet:ID".
std::string line_key(std::string_view matter, Id id);

}  // namespace kept
