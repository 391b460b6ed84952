#include "individuals/rhythm.hpp"

#include <doctest/doctest.h>

using namespace kept;

namespace {

Day day(std::string_view text) { return *parse_day(text); }

}  // namespace

TEST_CASE("the chance of a silence is that of the gamma-Poisson law") {
  // r 2, a 60 days, 5 contacts in 180 days.
  CHECK(silence_chance(2, 60, 5, 180, 30) == doctest::Approx(.43846).epsilon(1e-5));
  CHECK(silence_chance(2, 60, 5, 180, 60) == doctest::Approx(.20972).epsilon(1e-5));
  CHECK(silence_chance(2, 60, 5, 180, 90) == doctest::Approx(.10762).epsilon(1e-5));
  CHECK(silence_chance(2, 60, 5, 180, 120) == doctest::Approx(.05853).epsilon(1e-4));
  CHECK(silence_chance(2, 60, 0, 0, 0) == 1);
}

TEST_CASE("who talks weekly is missed sooner than who talks twice a year") {
  auto const first = day("2026-01-01");
  Contacts weekly{11, first, first + 70};
  Contacts seldom{11, first, first + 1800};
  auto const soon = quiet_on({Role::customer}, weekly), late = quiet_on({Role::customer}, seldom);
  REQUIRE((soon && late));
  CHECK(*soon - *weekly.last < 25);
  CHECK(*late - *seldom.last > 200);
  CHECK(rhythm_of({Role::customer}, weekly)->own);
  CHECK(rhythm_of({Role::customer}, weekly)->usual_days == 9);
}

TEST_CASE("few contacts leave the role's rhythm, and no role leaves none") {
  auto const talked = day("2026-01-01");
  Contacts twice{2, talked - 3, talked};
  auto const rhythm = rhythm_of({Role::customer}, twice);
  REQUIRE(rhythm);
  CHECK(!rhythm->own);
  CHECK(rhythm->usual_days == 45);
  CHECK(!rhythm_of({}, twice));
  CHECK(!rhythm_of({Role::other}, {}));
  Contacts often{4, talked - 30, talked};
  CHECK(rhythm_of({}, often)->own);
}

TEST_CASE("what was agreed by hand stands for the role's rhythm, and beside an own one") {
  auto const talked = day("2026-01-01");
  Contacts yearly{1, talked, talked, 0, 365};
  CHECK(quiet_on({Role::customer}, yearly) == talked + 366);
  CHECK(quiet_on({}, yearly) == talked + 366);
  Contacts weekly{11, talked - 70, talked, 0, 365};
  CHECK(*quiet_on({Role::customer}, weekly) < talked + 30);
  auto const rhythm = *rhythm_of({}, yearly);
  CHECK(status_on(rhythm, yearly, talked + 365) == RhythmStatus::steady);
  CHECK(status_on(rhythm, yearly, talked + 366) == RhythmStatus::over_agreed);
}

TEST_CASE("a silence drifts, then is silent; three tries without an answer end it") {
  auto const talked = day("2026-06-01");
  Contacts monthly{7, talked - 180, talked};
  auto const rhythm = *rhythm_of({Role::prospect}, monthly);
  CHECK(status_on(rhythm, monthly, talked) == RhythmStatus::steady);
  CHECK(status_on(rhythm, monthly, *rhythm.drifts_on - 1) == RhythmStatus::steady);
  CHECK(chance_on(rhythm, monthly, *rhythm.drifts_on - 1) >= drifting_below);
  CHECK(status_on(rhythm, monthly, *rhythm.drifts_on) == RhythmStatus::drifting);
  CHECK(chance_on(rhythm, monthly, *rhythm.drifts_on) < drifting_below);
  CHECK(status_on(rhythm, monthly, *rhythm.silent_on) == RhythmStatus::silent);
  CHECK(chance_on(rhythm, monthly, *rhythm.silent_on) < silent_below);
  monthly.unanswered = 3;
  CHECK(status_on(rhythm, monthly, *rhythm.silent_on) == RhythmStatus::left_in_peace);
  CHECK(!quiet_on({Role::prospect}, monthly));
}
