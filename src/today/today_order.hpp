#pragma once
// Which lines a day has, in which order and why: one pure function. The order is
//
//   1 ours, said for today            can still be kept: whoever has waited longest first
//   2 ours, the day is over           broken; the freshest first, it is mended most easily
//   3 ours, at risk                   can still be said before the day; the least chance first
//   4 ours, the day aimed for is here the nearest day said first
//   5 complaints                      what was promised is due, then nothing is promised yet, then
//                                     put right but not closed; who has waited longest first
//   6 birthdays                       today is the only day for them
//   7 tasks due today
//   8 tasks whose day is over         the longest overdue first
//   9 tasks to be reminded of         the nearest day first, those without a day last
//  10 next steps of deals             the longest overdue first
//  11 theirs, the day is over         the longest overdue first
//  12 theirs, said for today
//  13 talks that were set for today   the longest overdue first
//  14 quiet people                    who fell silent last first
//
// Equal ones stand by the day they are about, then by name, then by id. What the user put off to a
// later day is left out.
#include <set>

#include "individuals/rhythm.hpp"
#include "today/today.hpp"

namespace kept {

/// What the forecast says of a promise that is open and less certain than is wanted.
struct RiskFact {
  double chance_now = 0;
  Day new_day;
  std::vector<ForecastWhy> reasons;
};

/// It comes up so many days before the day said, early enough to agree on another; earlier where it
/// is more likely broken than kept.
constexpr int risk_days_before = 14;
constexpr double risk_chance_at_once = .5;

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
  std::optional<RiskFact> risk;
  Subject to;
};

struct QuietFact {
  std::int64_t version = 0;
  Subject person;
  std::vector<Role> roles;
  Contacts contacts;
  Day quiet_on;
};

/// A talk that somebody set a day for.
struct TalkFact {
  std::int64_t version = 0;
  Subject person;
  Day on;
};

/// An open task of one's own that is due, or to be reminded of.
struct TaskFact {
  Id id;
  std::int64_t version = 0;
  std::string what;
  std::optional<Day> due_on;
  Subject to;  // may be nobody
};

/// A complaint that the user has to put right and that waits for something.
struct ComplaintFact {
  Id id;
  std::int64_t version = 0;
  std::string what;
  LineKind kind = LineKind::complaint_open;
  Day since;  // the day promised for, or that it was made, or put right
  Subject from;
};

/// The next step of an open deal of the user's, on its day or after.
struct DealFact {
  Id id;
  std::int64_t version = 0;
  std::string name, next_step;
  Day on;
  Subject with;  // may be nobody
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
  std::vector<TalkFact> talks;
  std::vector<TaskFact> tasks;
  std::vector<ComplaintFact> complaints;
  std::vector<DealFact> deals;
};

std::vector<TodayLine> order_today(TodayFacts const& facts, Day today);
/// How many there are of what the sentence above the lines counts.
TodayCounts count_lines(std::vector<TodayLine> const& lines);

/// The line's key, by which it is put off: "promise:ID", "complaint:ID", "task:ID", "deal:ID",
/// "birthday:ID", "talk:ID", "quiet:ID".
std::string line_key(std::string_view matter, Id id);

}  // namespace kept
