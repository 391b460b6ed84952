// The days of a task that comes again, and what a task must hold.
#include "work/task.hpp"

#include <doctest/doctest.h>

namespace kept {
namespace {

Day day(std::string_view text) { return *parse_day(text); }

Task every(Repeat repeat, std::string_view from) {
  Task task;
  task.what = "Water the plants";
  task.by_user_id = Id{7};
  task.due_on = day(from);
  task.repeat = repeat;
  settle(task);
  return task;
}

/// Closed on weekends, and on Maundy Thursday and Good Friday of 2026.
bool is_worked(Day on) {
  return on.weekday() < 6 && on != day("2026-04-02") && on != day("2026-04-03");
}

std::string next(Task const& task, std::string_view after) {
  auto found = next_day(task, day(after), is_worked);
  return found ? to_text(*found) : "never";
}

}  // namespace

TEST_CASE("a task comes again on the first of its days after that day") {
  CHECK(next(every(Repeat::none, "2026-03-02"), "2026-03-02") == "never");
  CHECK(next(every(Repeat::daily, "2026-03-02"), "2026-03-02") == "2026-03-03");
  CHECK(next(every(Repeat::daily, "2026-03-02"), "2026-03-09") == "2026-03-10");
  CHECK(next(every(Repeat::weekly, "2026-03-02"), "2026-03-02") == "2026-03-09");
  CHECK(next(every(Repeat::weekly, "2026-03-02"), "2026-03-03") == "2026-03-09");
  CHECK(next(every(Repeat::weekly, "2026-03-02"), "2026-03-08") == "2026-03-09");
  CHECK(next(every(Repeat::weekly, "2026-03-02"), "2026-03-09") == "2026-03-16");
}

TEST_CASE("weekdays are those that the firm works") {
  CHECK(next(every(Repeat::weekdays, "2026-03-05"), "2026-03-05") == "2026-03-06");
  CHECK(next(every(Repeat::weekdays, "2026-03-06"), "2026-03-06") == "2026-03-09");
  CHECK(next(every(Repeat::weekdays, "2026-04-01"), "2026-04-01") == "2026-04-06");
  auto never =
      next_day(every(Repeat::weekdays, "2026-03-05"), day("2026-03-05"), [](Day) { return false; });
  CHECK(!never);
}

TEST_CASE("a 31st falls on the last day of a shorter month, and stays a 31st") {
  auto task = every(Repeat::monthly, "2026-01-31");
  CHECK(next(task, "2026-01-31") == "2026-02-28");
  CHECK(next(task, "2026-02-28") == "2026-03-31");
  CHECK(next(task, "2026-03-31") == "2026-04-30");
  CHECK(next(task, "2026-04-29") == "2026-04-30");
  CHECK(next(task, "2028-02-28") == "2028-02-29");
  auto second = follow(task, day("2026-02-28"), Zone::utc());
  CHECK(next(second, "2026-02-28") == "2026-03-31");
  second.due_on = day("2026-02-27");  // set anew by hand: counted from there
  settle(second, &task);
  CHECK(next(second, "2026-02-28") == "2026-03-27");
}

TEST_CASE("a 29 February falls on the 28th where there is none") {
  auto task = every(Repeat::yearly, "2028-02-29");
  CHECK(next(task, "2028-02-29") == "2029-02-28");
  CHECK(next(task, "2031-03-01") == "2032-02-29");
  CHECK(next(every(Repeat::yearly, "2026-03-02"), "2026-03-02") == "2027-03-02");
  CHECK(next(every(Repeat::yearly, "2999-01-02"), "2999-01-02") == "never");
}

TEST_CASE("a day is never one that is over already, over forty years of each kind") {
  for (auto repeat : {Repeat::daily, Repeat::weekly, Repeat::monthly, Repeat::yearly}) {
    auto task = every(repeat, "2024-02-29");
    for (auto after = day("2024-02-29"); after < day("2064-03-01"); after = after + 11) {
      auto found = next_day(task, after, is_worked);
      REQUIRE(found);
      CHECK(*found > after);
      int most = repeat == Repeat::yearly ? 366 : repeat == Repeat::monthly ? 31 : 7;
      CHECK(*found - after <= most);
    }
  }
}

TEST_CASE("the next one is reminded of at the same time by the clock, across a change of it") {
  auto zone = *Zone::named("Europe/Copenhagen");
  auto task = every(Repeat::weekly, "2026-03-27");
  task.remind_at = parse_instant("2026-03-26T08:00:00Z");  // nine o'clock the day before
  auto second = follow(task, day("2026-04-03"), zone);
  CHECK(to_text(*second.remind_at) == "2026-04-02T07:00:00Z");
  task.remind_at = parse_instant("2026-03-29T07:00:00Z");  // nine o'clock on the day of 23 hours
  CHECK(to_text(*follow(task, day("2026-04-03"), zone).remind_at) == "2026-04-05T07:00:00Z");
}

TEST_CASE("a task says what, to one at most, with a day where it comes again") {
  auto field_of = [](Task const& task) {
    auto done = check(task);
    return done ? std::string("fine") : done.error().field;
  };
  auto task = every(Repeat::weekly, "2026-03-02");
  CHECK(field_of(task) == "fine");
  auto changed = [&](auto&& change) {
    auto copy = task;
    change(copy);
    return field_of(copy);
  };
  CHECK(changed([](Task& one) { one.what = " \t"; }) == "what");
  CHECK(changed([](Task& one) { one.person_id = one.organisation_id = Id{3}; }) ==
        "organisation_id");
  CHECK(changed([](Task& one) { one.by_user_id = {}; }) == "by_user_id");
  CHECK(changed([](Task& one) { one.due_on = day("1899-12-31"); }) == "due_on");
  CHECK(changed([](Task& one) { one.due_on = day("2999-12-31"); }) == "due_on");
  CHECK(changed([](Task& one) { one.due_on.reset(); }) == "due_on");
  CHECK(changed([](Task& one) { one.remind_at = Instant{INT64_MIN}; }) == "remind_at");
}

TEST_CASE("a private task is seen by its owner and its maker alone") {
  auto task = every(Repeat::none, "2026-03-02");
  task.made_by_user_id = Id{8};
  CHECK(may_see(task, Id{9}));
  task.is_private = true;
  CHECK(may_see(task, Id{7}));
  CHECK(may_see(task, Id{8}));
  CHECK(!may_see(task, Id{9}));
  CHECK(!may_see(task, Id{}));
}

}  // namespace kept
