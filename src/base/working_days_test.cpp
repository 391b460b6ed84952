#include "base/working_days.hpp"

#include <doctest/doctest.h>

#include "base/instant.hpp"

using namespace kept;

namespace {

using enum Worked;
constexpr WorkingWeek saturday_sunday{whole, whole, whole, whole, whole, no, no};
constexpr WorkingWeek friday_saturday{whole, whole, whole, whole, no, no, whole};

Day day(std::string_view text) { return parse_day(text).value(); }
Instant at(std::string_view text) { return parse_instant(text).value(); }
std::string told(std::optional<Day> answer) { return answer ? to_text(*answer) : "never"; }

std::vector<SpecialDay> closed(std::initializer_list<char const*> days) {
  std::vector<SpecialDay> all;
  for (auto const* text : days) all.push_back({day(text), no});
  return all;
}

// Public holidays as npm date-holidays 3.37.0 has them.
WorkingCalendar denmark() {
  return WorkingCalendar(
      working_week_of("DK"),
      closed({"2023-01-01", "2023-04-06", "2023-04-07", "2023-04-09", "2023-04-10", "2023-05-05",
              "2023-05-18", "2023-05-28", "2023-05-29", "2023-12-25", "2023-12-26", "2024-01-01",
              "2024-03-28", "2024-03-29", "2024-03-31", "2024-04-01", "2024-05-09", "2024-05-19",
              "2024-05-20", "2024-12-25", "2024-12-26", "2026-01-01", "2026-04-02", "2026-04-03",
              "2026-04-05", "2026-04-06", "2026-05-14", "2026-05-24", "2026-05-25", "2026-12-25",
              "2026-12-26"}));
}

WorkingCalendar saudi_arabia() {
  return WorkingCalendar(
      working_week_of("SA"),
      closed({"2026-02-22", "2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-05-26",
              "2026-05-27", "2026-05-28", "2026-05-29", "2026-09-23"}));
}

}  // namespace

TEST_CASE("the weekend of a country is the one CLDR has") {
  for (auto const* country : {"DK", "AE", "LB", "MA", "TN", "PS", "ZZ", ""}) {
    CAPTURE(country);
    CHECK(working_week_of(country) == saturday_sunday);
  }
  for (auto const* country :
       {"SA", "EG", "JO", "KW", "QA", "BH", "OM", "SY", "IQ", "YE", "DZ", "LY", "SD"}) {
    CAPTURE(country);
    CHECK(working_week_of(country) == friday_saturday);
  }
}

TEST_CASE("working days are added on the calendar of one side or of both") {
  struct Case {
    char const *where, *from;
    double count;
    char const* to;
  };
  Case const cases[] = {
      {"DK", "2026-11-26", 2, "2026-11-30"},
      {"SA", "2026-11-26", 2, "2026-11-30"},
      {"DK+SA", "2026-11-26", 2, "2026-12-01"},
      {"DK", "2026-12-22", 3, "2026-12-28"},  // 24 December is worked
      {"DK", "2026-03-31", 3, "2026-04-08"},  // Easter: 1, 7 and 8 April
      {"DK", "2023-05-04", 1, "2023-05-08"},  // Store Bededag
      {"DK", "2024-04-25", 1, "2024-04-26"},  // ... which is no more
      {"SA", "2026-03-17", 3, "2026-03-24"},  // Eid
      {"AE", "2026-11-27", 1, "2026-11-30"},
      // At the edges.
      {"DK", "2026-11-26", 0, "2026-11-26"},
      {"DK", "2026-11-28", 0, "2026-11-28"},
      {"DK", "2026-11-26", .25, "2026-11-27"},
      {"DK", "2026-11-26", 1.01, "2026-11-30"},
      {"DK", "2026-11-28", 1, "2026-11-30"},  // from a Saturday
      {"DK", "2024-02-28", 1, "2024-02-29"},
      {"DK", "2026-11-30", -1, "2026-11-27"},
      {"DK", "2026-04-08", -3, "2026-03-31"},
      {"never", "2026-11-26", 1, "never"},
      {"DK", "2026-11-26", 1e9, "never"},
  };
  for (auto const& [where, from, count, to] : cases) {
    CAPTURE(where);
    CAPTURE(from);
    CAPTURE(count);
    std::string_view name = where;
    auto calendar = name == "SA"      ? saudi_arabia()
                    : name == "DK+SA" ? WorkingCalendar::both(denmark(), saudi_arabia())
                    : name == "AE"    ? WorkingCalendar(working_week_of("AE"))
                    : name == "never" ? WorkingCalendar(WorkingWeek{})
                                      : denmark();
    CHECK(told(calendar.add(day(from), count)) == to);
  }
}

TEST_CASE("a half day counts half, for one side and for both") {
  WorkingCalendar half_friday({whole, whole, whole, whole, half, no, no});
  WorkingCalendar half_christmas_eve(saturday_sunday, {{day("2026-12-24"), half}});
  auto both = WorkingCalendar::both(half_friday, half_christmas_eve);
  // 26 November 2026 is a Thursday.
  CHECK(told(half_friday.add(day("2026-11-26"), .5)) == "2026-11-27");
  CHECK(told(half_friday.add(day("2026-11-26"), 1)) == "2026-11-30");
  CHECK(half_friday.days_between(day("2026-11-26"), day("2026-11-27")) == .5);
  CHECK(half_friday.days_between(day("2026-11-26"), day("2026-12-03")) == 4.5);
  CHECK(half_friday.days_between(day("2026-12-03"), day("2026-11-26")) == -4.5);
  CHECK(both.worked(day("2026-12-24")) == half);
  CHECK(both.worked(day("2026-12-25")) == half);  // a Friday
  CHECK(both.worked(day("2026-12-26")) == no);
  CHECK(both.days_between(day("2026-12-23"), day("2026-12-28")) == 2);
}

TEST_CASE("a special day replaces its weekday, and of two the one that works least counts") {
  WorkingCalendar calendar(
      saturday_sunday,
      {{day("2026-11-28"), whole}, {day("2026-11-26"), half}, {day("2026-11-26"), no}});
  CHECK(calendar.worked(day("2026-11-28")) == whole);  // a Saturday worked
  CHECK(calendar.worked(day("2026-11-26")) == no);
  auto both = WorkingCalendar::both(calendar, WorkingCalendar(saturday_sunday));
  CHECK(both.worked(day("2026-11-28")) == no);
}

TEST_CASE("adding and counting undo each other on every day of two years") {
  auto calendar = WorkingCalendar::both(denmark(), saudi_arabia());
  for (auto from = day("2025-06-01"); from < day("2027-06-01"); from = from + 1)
    for (int count : {1, 2, 5, 23}) {
      auto to = calendar.add(from, count);
      REQUIRE(to);
      REQUIRE(calendar.days_between(from, *to) == count);
      REQUIRE(calendar.days_between(from, *to - 1) == count - 1);
    }
}

TEST_CASE("a promise made after closing or on a day off starts on the next working day") {
  auto zone = Zone::named("Europe/Copenhagen").value();
  auto riyadh = Zone::named("Asia/Riyadh").value();
  WorkingCalendar half_friday({whole, whole, whole, whole, half, no, no});
  struct Case {
    WorkingCalendar calendar;
    Zone const& zone;
    char const *said_at, *starts;
  };
  Case const cases[] = {
      {denmark(), zone, "2026-11-26T15:59:59Z", "2026-11-26"},  // Copenhagen is UTC+1 in winter
      {denmark(), zone, "2026-11-26T16:00:00Z", "2026-11-27"},
      {denmark(), zone, "2026-11-27T16:00:00Z", "2026-11-30"},
      {denmark(), zone, "2026-11-28T09:00:00Z", "2026-11-30"},
      {denmark(), zone, "2026-11-26T23:30:00Z", "2026-11-27"},  // after midnight there
      {denmark(), zone, "2026-07-09T14:59:59Z", "2026-07-09"},  // UTC+2 in summer
      {denmark(), zone, "2026-07-09T15:00:00Z", "2026-07-10"},
      {denmark(), zone, "2026-03-30T15:00:00Z", "2026-03-31"},  // the day after the clock changed
      {denmark(), zone, "2026-04-01T15:00:00Z", "2026-04-07"},  // over Easter
      {half_friday, zone, "2026-11-27T10:59:59Z", "2026-11-27"},
      {half_friday, zone, "2026-11-27T11:00:00Z", "2026-11-30"},
      {saudi_arabia(), riyadh, "2026-11-26T14:00:00Z", "2026-11-29"},  // Thursday, after 17:00
      {saudi_arabia(), riyadh, "2026-11-27T08:00:00Z", "2026-11-29"},
      {WorkingCalendar(WorkingWeek{}), zone, "2026-11-27T08:00:00Z", "never"},
  };
  for (auto const& one : cases) {
    CAPTURE(one.said_at);
    CHECK(told(start_of_work(at(one.said_at), one.zone, one.calendar)) == one.starts);
  }
}
