#include "promises/outlook.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

#include <doctest/doctest.h>

using namespace kept;

namespace {

constexpr Id quote{1}, anna{11};
Day day(char const* text) { return parse_day(text).value(); }
WorkingCalendar denmark(std::vector<SpecialDay> special = {}) {
  return WorkingCalendar(working_week_of("DK"), std::move(special));
}

/// `count` promises, of which every third takes 3.3 times as long.
DeliveryRecord two_sorts(int count) {
  std::mt19937 random(3);
  std::normal_distribution<> noise(0, .2);
  DeliveryRecord record;
  for (int i = 0; i < count; ++i)
    record.learn({quote, anna, 3, 3 * std::exp(noise(random) + (i % 3 == 0 ? 1.2 : 0))});
  return record;
}

}  // namespace

TEST_CASE("the day to say is the first at or over the chance wanted") {
  // 23 November 2026 is a Monday.
  for (int count : {0, 6, 30, 200}) {
    auto forecast = two_sorts(count).forecast({quote, anna, 3});
    Outlook outlook(forecast, denmark(), day("2026-11-23"));
    for (double wanted : {.5, .75, .9, .99}) {
      auto say = outlook.day_for(wanted);
      CAPTURE(count);
      CAPTURE(wanted);
      CHECK(outlook.chance(say) >= wanted);
      CHECK(outlook.chance(*denmark().add(say, -1)) < wanted);
    }
    auto advice = outlook.advice(.9);
    CHECK(advice.aim_on < advice.say_on);
    CHECK(outlook.chance(advice.aim_on) >= .5);
  }
}

TEST_CASE("a promise that takes a moment leaves no slack") {
  DeliveryRecord record;
  for (int i = 0; i < 40; ++i) record.learn({quote, anna, .25, .25});
  Outlook outlook(record.forecast({quote, anna, .25}), denmark(), day("2026-11-23"));
  auto advice = outlook.advice(.9);
  CHECK(advice.say_on == day("2026-11-24"));
  CHECK(advice.aim_on == day("2026-11-23"));
  CHECK(advice.no_slack);
}

TEST_CASE("still open, the chances are given that it is not done") {
  auto forecast = two_sorts(60).forecast({quote, anna, 3});
  auto start = day("2026-11-23");
  Outlook fresh(forecast, denmark(), start), later(forecast, denmark(), start, day("2026-11-30"));
  auto said = day("2026-12-02");
  // Gone: Tuesday to Sunday, four days of work.
  auto gone = forecast.chance(4), by_then = forecast.chance(7);
  CHECK(fresh.chance(said) == doctest::Approx(by_then).epsilon(1e-5));
  CHECK(later.chance(said) == doctest::Approx((by_then - gone) / (1 - gone)).epsilon(1e-5));
  CHECK(later.chance(day("2026-11-27")) == 0);
  CHECK(later.day_for(.9) >= fresh.day_for(.9));
  // On the day it was made, and over a weekend after it, nothing is known yet.
  Outlook same_day(forecast, denmark(), start, start);
  CHECK(same_day.chance(said) == fresh.chance(said));
  Outlook friday(forecast, denmark(), day("2026-11-27"), day("2026-11-29"));
  CHECK(friday.chance(day("2026-11-29")) == 0);
  CHECK(friday.chance(day("2026-11-30")) == doctest::Approx(forecast.chance(1)).epsilon(1e-5));
}

TEST_CASE("long after every case a promise still gets a day in the future") {
  auto forecast = two_sorts(60).forecast({quote, anna, 3});
  Outlook outlook(forecast, denmark(), day("2024-02-29"), day("2026-11-23"));
  CHECK(outlook.day_for(.9) >= day("2026-11-23"));
  CHECK(outlook.chance(day("2026-11-23")) < .9);
}

TEST_CASE("seven days hold the aim and the day to say, ascending and each worked") {
  for (double estimate : {.25, 1.0, 3.0, 10.0, 40.0, 150.0})
    for (int count : {0, 8, 60})
      for (auto const* today : {"2026-11-23", "2026-11-30"}) {
        auto record = two_sorts(count);
        Outlook outlook(record.forecast({quote, anna, estimate}), denmark(), day("2026-11-23"),
                        day(today));
        auto advice = outlook.advice(.9);
        auto days = outlook.seven(advice);
        CAPTURE(estimate);
        CAPTURE(count);
        REQUIRE(days.size() == 7);
        CHECK(std::ranges::find(days, advice.aim_on) != days.end());
        CHECK(std::ranges::find(days, advice.say_on) != days.end());
        CHECK(std::ranges::is_sorted(days, std::less_equal<>()));
        for (auto each : days) CHECK(denmark().worked(each) == Worked::whole);
        CHECK(days.front() >= day(today));
      }
}

TEST_CASE("half days count half on the way to the day to say") {
  std::vector<SpecialDay> halves;
  for (auto at = day("2026-11-24"); at < day("2027-02-01"); at = at + 1)
    if (at.weekday() < 6) halves.push_back({at, Worked::half});
  auto forecast = two_sorts(60).forecast({quote, anna, 3});
  Outlook whole(forecast, denmark(), day("2026-11-23"));
  Outlook half(forecast, denmark(halves), day("2026-11-23"));
  auto days = denmark().days_between(day("2026-11-23"), whole.day_for(.9));
  auto half_days = denmark(halves).days_between(day("2026-11-23"), half.day_for(.9));
  CHECK(half_days >= whole.days_for(.9));
  CHECK(half_days <= days);
}
