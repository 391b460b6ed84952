// What is shown before a promise is made, kept with it, warned of later and scored in the end are
// one forecast: in a kind that hides two sorts of work they agree to the last digit.
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "promises/forecast_answer.hpp"
#include "promises/promise_history.hpp"
#include "promises/store_house_test.hpp"

using namespace kept;

TEST_CASE("the dialog, the stored forecast, the warning and the score agree to the digit") {
  PromiseHouse house;
  std::mt19937 random(3);
  std::normal_distribution<> noise(0, .2);
  // Every third takes 3.3 times as long.
  for (int i = 0; i < 60; ++i) {
    auto promise = house.promise(house.offer, i % 2 ? house.anna.user_id : house.bo.user_id, 3, 30);
    auto days = 3 * std::exp(noise(random) + (i % 3 == 0 ? 1.2 : 0));
    house.wait(std::chrono::hours(24));
    house.done(promise, promise.made_at + std::chrono::hours(int(24 * days)),
               std::chrono::hours(int(24 * days)));
  }
  for (auto const* viewer : {&house.anna, &house.bo}) {
    PromiseQuestion question{.kind = house.offer,
                             .by_user_id = house.anna.user_id,
                             .person_id = house.ida,
                             .organisation_id = {},
                             .estimate_days = 3,
                             .made_at = house.now()};
    auto answer = house.ask(*viewer, question);
    REQUIRE_FALSE(answer.abstained);
    CHECK(answer.level == (viewer == &house.anna ? Level::kind_and_owner : Level::kind));
    for (auto const& choice : answer.days) {
      auto days = choice.day - house.zone.day_of(house.now());
      auto promise = house.promise(house.offer, house.anna.user_id, 3, days);
      auto seen = house.seen_by(*viewer, promise.id);
      REQUIRE(seen.forecast);
      REQUIRE(seen.risk);
      CAPTURE(to_text(choice.day));
      CHECK(*seen.forecast->chance == *choice.chance);
      CHECK(seen.forecast->say_on == answer.say_on);
      CHECK(seen.forecast->aim_on == answer.aim_on);
      CHECK(seen.risk->chance_now == *choice.chance);
      CHECK(seen.risk->at_risk == (choice.day < answer.say_on));
      if (seen.risk->at_risk) CHECK(seen.risk->new_day == answer.say_on);
      house.remove(promise.id);
    }
    CHECK(std::ranges::find(answer.days, answer.say_on, &DayChance::day)->chance >= .9);
  }
  // The score: done on the day to say is kept at 90 %, done a day later is not.
  auto before = house.calibration();
  auto promise = house.promise(house.offer, house.bo.user_id, 3, 30);
  auto say_on = house.seen_by(house.anna, promise.id).forecast->say_on;
  auto done = house.zone.at(say_on, 12 * 60);
  house.test.clock->set(done);
  promise = house.done(promise, done);
  auto kept = house.calibration();
  CHECK(kept.forecasts == before.forecasts + 1);
  auto hits = [](Calibration const& all) {
    return std::lround(all.kept->share * double(all.forecasts));
  };
  CHECK(hits(kept) == hits(before) + 1);
  house.change(promise, [&](Promise& p) { REQUIRE(undo_delivery(p, house.zone)); });
  house.wait(std::chrono::hours(24));
  house.done(promise, house.now());
  CHECK(hits(house.calibration()) == hits(before));
}
