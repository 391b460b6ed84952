#include "firm/calendars.hpp"

#include <doctest/doctest.h>

#include "firm/absence_store.hpp"
#include "firm/closed_day_store.hpp"
#include "firm/firm_store.hpp"
#include "firm/holiday_shift_store.hpp"
#include "firm/user_store.hpp"
#include "store/test_store.hpp"

namespace kept {
namespace {

Day day(std::string_view text) { return *parse_day(text); }
Instant at(std::string_view text) { return *parse_instant(text); }

/// A firm of that country on a store of its own.
struct Office {
  TestStore test;
  Viewer boss = Viewer::system();

  template <class F>
  auto write(F&& job) {
    auto done = test.store().write(job);
    REQUIRE(done);
    return *done;
  }

  Office(std::string country, std::string zone, std::vector<Opening> opening) {
    Firm firm{.name = "F",
              .country = std::move(country),
              .time_zone = std::move(zone),
              .currency = "DKK",
              .opening = std::move(opening)};
    auto user = usual_user(firm);
    user.name = "Olga";
    user.email = user.email_key = "olga@kept.example";
    user.access = Access::owner;
    boss.user_id = write([&](Tx& tx) -> Result<User> {
                     TRY(add_firm(tx, boss, firm));
                     return add_user(tx, boss, user);
                   }).id;
  }
  void close(std::string_view first, std::string_view last, Worked worked) {
    write([&](Tx& tx) {
      ClosedDay closed{.day = day(first), .last_on = day(last), .worked = worked, .name = "x"};
      if (first != last) closed.until = day(last);
      return add_closed_day(tx, boss, closed);
    });
  }
  Firm firm() {
    return *test.store().read([&](Db& db) { return find_firm(db, boss); });
  }
  WorkingCalendar calendar(Id user_id = {}) {
    return test.store().read([&](Db& db) {
      return calendar_of_user(db, boss, user_id, day("2026-01-01"), day("2028-12-31"));
    });
  }
  /// "2026-12-28": when work begins on what was said then.
  std::string start(std::string_view said_at) {
    auto zone = *Zone::named(firm().time_zone);
    auto found = start_of_work(at(said_at), firm(), zone, calendar());
    return found ? to_text(*found) : "never";
  }
};

constexpr auto nine_to_five = "09:00,17:00";
std::vector<Opening> open_on(std::initializer_list<int> weekdays, std::string_view hours) {
  std::vector<Opening> opening;
  for (int weekday : weekdays)
    opening.push_back({weekday, std::string(hours.substr(0, 5)), std::string(hours.substr(6))});
  return opening;
}

TEST_CASE("the firm's week is its opening hours, and its country's where it has none") {
  Firm firm{.country = "AE"};
  CHECK(working_week_of(firm) == working_week_of("AE"));
  firm.opening = open_on({1, 2, 3, 4}, "08:00,17:00");
  firm.opening.push_back({5, "08:00", "12:00"});  // Friday morning
  auto week = working_week_of(firm);
  CHECK(week[3] == Worked::whole);
  CHECK(week[4] == Worked::half);
  CHECK(week[5] == Worked::no);
  CHECK(closing_of(firm, 5).half_day == 12 * 60);
  CHECK(closing_of(firm, 1).half_day == 12 * 60 + 30);
  CHECK(closing_of(firm, 6).whole_day == 17 * 60);  // a Saturday worked all the same
  // Two openings a day, with a break.
  firm.opening = {{7, "09:00", "13:00"}, {7, "16:00", "21:00"}, {4, "09:00", "14:00"}};
  CHECK(working_week_of(firm)[6] == Worked::whole);
  CHECK(working_week_of(firm)[3] == Worked::half);
  CHECK(closing_of(firm, 7).whole_day == 21 * 60);
}

TEST_CASE("closed days, half days and a holiday that is worked count as the firm said") {
  Office office("DK", "Europe/Copenhagen", open_on({1, 2, 3, 4, 5}, nine_to_five));
  auto before = office.calendar();
  CHECK(before.worked(day("2026-12-24")) == Worked::whole);
  CHECK(before.worked(day("2026-05-14")) == Worked::no);
  office.close("2026-12-24", "2026-12-24", Worked::no);
  office.close("2026-12-31", "2026-12-31", Worked::half);
  office.close("2026-05-14", "2026-05-14", Worked::whole);
  office.close("2026-12-05", "2026-12-05", Worked::whole);  // a Saturday
  office.close("2026-07-13", "2026-07-24", Worked::no);
  office.close("2026-04-02", "2026-04-06", Worked::whole);  // Easter
  auto calendar = office.calendar();
  CHECK(calendar.worked(day("2026-12-24")) == Worked::no);
  CHECK(calendar.worked(day("2026-12-31")) == Worked::half);
  CHECK(calendar.worked(day("2026-05-14")) == Worked::whole);
  CHECK(calendar.worked(day("2026-12-05")) == Worked::whole);
  CHECK(calendar.worked(day("2026-04-03")) == Worked::whole);
  CHECK(calendar.worked(day("2026-04-04")) == Worked::no);  // Saturday stays one
  CHECK(calendar.days_between(day("2026-07-10"), day("2026-07-27")) == 1);
  CHECK(to_text(*calendar.add(day("2026-12-22"), 3)) == "2026-12-29");
  CHECK(calendar.days_between(day("2026-12-30"), day("2027-01-04")) == 1.5);
}

TEST_CASE("a user's calendar has their absences, whole and half, and nobody else's") {
  Office office("DK", "Europe/Copenhagen", {});
  office.write([&](Tx& tx) {
    return add_absence(tx, office.boss, {.from = day("2026-09-07"), .until = day("2026-09-09")});
  });
  office.write([&](Tx& tx) {
    return add_absence(tx, office.boss,
                       {.from = day("2026-09-11"), .until = day("2026-09-14"), .half = true});
  });
  auto own = office.calendar(office.boss.user_id), firm = office.calendar();
  CHECK(own.worked(day("2026-09-08")) == Worked::no);
  CHECK(own.worked(day("2026-09-10")) == Worked::whole);
  CHECK(own.worked(day("2026-09-11")) == Worked::half);
  CHECK(own.worked(day("2026-09-12")) == Worked::no);  // Saturday stays one
  CHECK(firm.worked(day("2026-09-08")) == Worked::whole);
  CHECK(to_text(*own.add(day("2026-09-04"), 2)) == "2026-09-14");
}

TEST_CASE("an Islamic holiday is counted where the firm moved it, over the end of a span too") {
  Office office("SA", "Asia/Riyadh", {});
  CHECK(to_text(*office.calendar().add(day("2026-03-17"), 3)) == "2026-03-24");
  auto move = [&](int days) {
    office.write([&](Tx& tx) -> Result<bool> {
      set_holiday_shift(tx, office.boss, "SA",
                        {.holiday = "eid_al_fitr", .year = 2026, .days = days});
      return true;
    });
  };
  CHECK(to_text(*office.calendar().add(day("2026-03-17"), 2)) == "2026-03-23");
  move(1);
  // Thursday is worked then, and Monday is not.
  CHECK(to_text(*office.calendar().add(day("2026-03-17"), 2)) == "2026-03-19");
  CHECK(to_text(*office.calendar().add(day("2026-03-17"), 3)) == "2026-03-24");
  CHECK(office.calendar().worked(day("2026-03-19")) == Worked::whole);
  CHECK(office.calendar().worked(day("2026-03-23")) == Worked::no);
  auto found = office.test.store().read(
      [&](Db& db) { return known_days(db, office.boss, day("2026-03-23"), day("2026-03-23")); });
  REQUIRE(found.size() == 1);
  CHECK(found[0].moved == 1);
  move(0);
  CHECK(office.calendar().worked(day("2026-03-19")) == Worked::no);
}

TEST_CASE("work begins the next working day after closing, by the clock of Copenhagen") {
  Office office("DK", "Europe/Copenhagen", open_on({1, 2, 3, 4, 5}, nine_to_five));
  CHECK(office.start("2026-11-25T15:59:59Z") == "2026-11-25");
  CHECK(office.start("2026-11-25T16:00:00Z") == "2026-11-26");  // five o'clock
  CHECK(office.start("2026-11-25T23:00:00Z") == "2026-11-26");  // midnight: Thursday began
  CHECK(office.start("2026-11-27T16:30:00Z") == "2026-11-30");  // Friday evening
  CHECK(office.start("2026-11-28T10:00:00Z") == "2026-11-30");  // Saturday
  // The nights the clocks change: five o'clock is an hour earlier in UTC from 29 March.
  CHECK(office.start("2026-03-27T15:59:59Z") == "2026-03-27");
  CHECK(office.start("2026-03-29T00:59:59Z") == "2026-03-30");
  CHECK(office.start("2026-03-30T14:59:59Z") == "2026-03-30");
  CHECK(office.start("2026-03-30T15:00:00Z") == "2026-03-31");
  CHECK(office.start("2026-10-23T15:00:00Z") == "2026-10-26");
  CHECK(office.start("2026-10-26T15:59:59Z") == "2026-10-26");
  // Before Easter, on a half day, on 29 February.
  CHECK(office.start("2026-04-01T15:00:00Z") == "2026-04-07");
  CHECK(office.start("2028-02-28T16:00:00Z") == "2028-02-29");
  CHECK(office.start("2028-02-29T16:00:00Z") == "2028-03-01");
  office.close("2026-12-31", "2026-12-31", Worked::half);
  CHECK(office.start("2026-12-31T11:59:59Z") == "2026-12-31");  // until one o'clock
  CHECK(office.start("2026-12-31T12:00:00Z") == "2027-01-04");
}

TEST_CASE("work begins the next working day after closing, by the clock of Riyadh") {
  Office office("SA", "Asia/Riyadh", open_on({7, 1, 2, 3, 4}, "08:00,16:00"));
  CHECK(office.start("2026-11-25T12:59:59Z") == "2026-11-25");
  CHECK(office.start("2026-11-25T13:00:00Z") == "2026-11-26");  // four o'clock
  CHECK(office.start("2026-11-25T20:59:59Z") == "2026-11-26");
  CHECK(office.start("2026-11-26T13:00:00Z") == "2026-11-29");  // Thursday evening: Sunday
  CHECK(office.start("2026-11-26T21:00:00Z") == "2026-11-29");  // Friday began
  CHECK(office.start("2026-03-18T13:00:00Z") == "2026-03-23");  // the evening before Eid
  CHECK(office.start("2026-03-18T12:00:00Z") == "2026-03-18");
}

TEST_CASE("a firm whose country nobody collected holidays of has its weekends and closed days") {
  Office office("KW", "Asia/Kuwait", {});
  CHECK(office.calendar().worked(day("2026-02-25")) == Worked::whole);
  office.close("2026-02-25", "2026-02-26", Worked::no);
  CHECK(office.calendar().worked(day("2026-02-26")) == Worked::no);
  CHECK(office.calendar().worked(day("2026-02-27")) == Worked::no);  // Friday
  CHECK(office.calendar().worked(day("2026-03-01")) == Worked::whole);
}

}  // namespace
}  // namespace kept
