#include "promises/forecast.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "promises/student_t.hpp"

using namespace kept;

namespace {

constexpr Id quote{1}, repair{2}, anna{11}, bo{12};

/// Whether a value rounds to the printed one.
bool rounds_to(double value, double printed, int digits) {
  return std::abs(value - printed) <= .5 * std::pow(10, -digits) + 1e-12;
}

DeliveryRecord record_of(std::initializer_list<double> ratios, Id kind = quote, Id owner = anna) {
  DeliveryRecord record;
  for (auto ratio : ratios) record.learn({kind, owner, 10, 10 * ratio});
  return record;
}

/// `count` promises of one kind, of which every third takes 3.3 times as long.
DeliveryRecord two_sorts(int count, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<> noise(0, .2);
  DeliveryRecord record;
  for (int i = 0; i < count; ++i)
    record.learn({quote, anna, 10, 10 * std::exp(noise(random) + (i % 3 == 0 ? 1.2 : 0))});
  return record;
}

bool has(Forecast const& forecast, ForecastReason reason) {
  return std::ranges::find(forecast.reasons(), reason) != forecast.reasons().end();
}

}  // namespace

TEST_CASE("the belief after five cases has the published figures") {
  Sums sums;
  for (double ratio : {1.0, 1.5, .8, 2.0, 1.2}) sums.add(std::log(ratio));
  auto belief = belief_before_any_case.after(sums);
  CHECK(rounds_to(belief.mean, .217965, 6));
  CHECK(belief.mean_cases == 6);
  CHECK(belief.spread_cases == 9);
  CHECK(rounds_to(belief.variance, .167260, 6));
  CHECK(rounds_to(belief.scale(), .441742, 6));
  CHECK(rounds_to(std::exp(belief.quantile(.5)), 1.2435, 4));
  CHECK(rounds_to(std::exp(belief.quantile(.8)), 1.8371, 4));
  CHECK(rounds_to(std::exp(belief.quantile(.9)), 2.2908, 4));
  CHECK(rounds_to(belief.chance(std::log(1.5)), .65940, 5));
}

TEST_CASE("the adaptive share follows its trace and stays within its bounds") {
  AdaptiveShare share;
  struct Step {
    bool missed;
    double then;
  };
  for (auto const& [missed, then] :
       {Step{false, .102}, {false, .104}, {true, .086}, {false, .088}, {true, .070}}) {
    share.learn(missed);
    CHECK(share.share() == doctest::Approx(then).epsilon(1e-12));
  }
  for (int i = 0; i < 100; ++i) share.learn(true);
  CHECK(share.share() == .005);
  for (int i = 0; i < 1000; ++i) share.learn(false);
  CHECK(share.share() == .4);
}

TEST_CASE("sums of parts are the sums of the whole") {
  Sums whole, one, other;
  for (double y : {.3, -.2, 1.1, .7, 0.0, 2.4}) {
    whole.add(y);
    (y < .5 ? one : other).add(y);
  }
  one.add(other);
  one.add(Sums{});
  CHECK(one.n == 6);
  CHECK(one.mean == doctest::Approx(whole.mean).epsilon(1e-12));
  CHECK(one.squares == doctest::Approx(whole.squares).epsilon(1e-12));
}

TEST_CASE("the mean above a line is the integral of the tail") {
  for (double freedom : {4.0, 9.0, 60.0})
    for (double line : {-2.0, 0.0, 1.5, 6.0}) {
      auto below = student_t_chance(line, freedom);
      double sum = 0;
      int const parts = 200'000;
      for (int i = 0; i < parts; ++i)
        sum += student_t_quantile(below + (1 - below) * (i + .5) / parts, freedom);
      CAPTURE(freedom);
      CAPTURE(line);
      CHECK(student_t_mean_above(line, freedom) == doctest::Approx(sum / parts).epsilon(2e-3));
    }
  CHECK(student_t_mean_above(1e200, 4) == doctest::Approx(1e200 * 4 / 3));
}

TEST_CASE("below five done promises it abstains with a cautious default") {
  auto four = record_of({1, 1, 1, 1}).forecast({quote, anna, 10});
  CHECK(four.abstained());
  CHECK(four.level() == Level::none);
  CHECK(has(four, ForecastReason::fewer_than_five_done));
  CHECK(rounds_to(four.days(.9) / 10, 3.7972, 3));
  auto five = record_of({1, 1, 1, 1, 1}).forecast({quote, anna, 10});
  CHECK_FALSE(five.abstained());
  CHECK(five.cases() == 5);
  CHECK(five.days(.9) < four.days(.9));
}

TEST_CASE("a forecast says which level it rests on") {
  auto record = record_of({1, 1.2, .8, 1.5, 2, 1.1});
  auto own = record.forecast({quote, anna, 10});
  CHECK(own.level() == Level::kind_and_owner);
  CHECK(own.cases() == 6);
  auto not_shown = record.forecast({quote, std::nullopt, 10});
  CHECK(not_shown.level() == Level::kind);
  auto colleague = record.forecast({quote, bo, 10});
  CHECK(colleague.level() == Level::kind);
  auto new_kind = record.forecast({repair, anna, 10});
  CHECK(new_kind.level() == Level::all);
  CHECK(new_kind.cases() == 6);
  CHECK(has(new_kind, ForecastReason::kind_is_new));
  // Less is known of a new kind, so its line lies further out.
  CHECK(new_kind.days(.9) > not_shown.days(.9));
}

TEST_CASE("with few cases the line is Student's, with more the kind's own quantile joins") {
  DeliveryRecord record;
  Sums sums;
  for (int i = 1; i <= 9; ++i) {
    auto ratio = 1 + .1 * i;
    auto line = record.done() >= 5 ? record.forecast({quote, {}, 10}).log_quantile(.9) : 0;
    if (record.done() >= 5) CHECK(line == record.forecast({quote, {}, 10}).told().adaptive_line);
    auto told = record.forecast({quote, anna, 10}).told();
    told.adaptive_line = 5;  // no line is missed
    record.learn({quote, anna, 10, 10 * ratio, told});
    sums.add(std::log(ratio));
  }
  auto all = belief_before_any_case.after(sums);
  auto kind = all.worth_at_most(4, 8).after(sums);
  auto line = kind.quantile(1 - (.1 + 9 * .002));
  auto forecast = record.forecast({quote, {}, 10});
  CHECK(forecast.told().adaptive_line == doctest::Approx(line).epsilon(1e-12));
  // k = ceil(10 * .9) = 9: the largest; its weight is 9/29.
  auto blend = 9.0 / 29 * std::log(1.9) + 20.0 / 29 * line;
  CHECK(forecast.log_quantile(.9) == doctest::Approx(blend).epsilon(1e-12));
  CHECK(forecast.days(.9) == doctest::Approx(10 * std::exp(blend)).epsilon(1e-12));
}

TEST_CASE("one quantile function: it rises, and the chance is its inverse") {
  for (int count : {0, 6, 9, 40, 400}) {
    auto record = two_sorts(count, 7);
    for (auto owner : {std::optional<Id>(anna), std::optional<Id>()}) {
      auto forecast = record.forecast({quote, owner, 10});
      double before = -1e9;
      for (int i = 1; i < 1000; ++i) {
        auto y = forecast.log_quantile(i / 1000.0);
        REQUIRE(y >= before);
        before = y;
        // Done within Q(p) has chance p at least, and no more than a step of the record above it.
        REQUIRE(forecast.log_chance(y) >= i / 1000.0 - 1e-6);
        REQUIRE(forecast.log_chance(y - 1e-6) <= i / 1000.0 + 1e-4);
      }
      CHECK(forecast.chance(0) == forecast.chance(.25));
    }
  }
}

TEST_CASE("the warning, the day and the score agree on a kind of two sorts") {
  auto forecast = two_sorts(60, 3).forecast({quote, anna, 10});
  auto days = forecast.days(.9);
  CHECK(forecast.chance(days) >= .9 - 1e-9);
  CHECK(forecast.chance(days * .999) < .9);
  CHECK(forecast.chance(forecast.days(.5)) == doctest::Approx(.5).epsilon(.02));
}

TEST_CASE("large jobs that run late and small ones that do not are told apart by their estimate") {
  std::mt19937 random(8);
  std::normal_distribution<> noise(0, .2);
  DeliveryRecord record;
  for (int i = 0; i < 300; ++i) {
    double estimate = i % 2 ? 16 : 1;
    record.learn({quote, anna, estimate, estimate * std::exp(noise(random) + (i % 2 ? .9 : 0))});
  }
  auto small = record.forecast({quote, anna, 1}).days(.9);
  auto large = record.forecast({quote, anna, 16}).days(.9) / 16;
  CHECK(small < 1.8);  // e^(.2 * 1.28) = 1.29 is the truth
  CHECK(large > 2.5);  // ... and 3.18
  CHECK(large < 3.8);
}

TEST_CASE("without the owner nothing of the owner's record is heard beyond the kind's") {
  DeliveryRecord fast, slow;
  for (int i = 0; i < 60; ++i)
    for (auto* record : {&fast, &slow}) {
      auto annas = i % 2 == 0;
      if (record == &slow) annas = !annas;  // the same cases under the other's name
      record->learn(
          {quote, annas ? anna : bo, 10, i % 2 ? 30.0 + i % 7 : 10.0 + i % 5, Forecast::Told{}});
    }
  CHECK(fast.forecast({quote, {}, 10}).days(.9) == slow.forecast({quote, {}, 10}).days(.9));
  CHECK(fast.forecast({quote, anna, 10}).days(.9) < slow.forecast({quote, anna, 10}).days(.9));
}

TEST_CASE("an open promise past its estimate makes the forecast longer, one before it does not") {
  auto record = record_of({1, 1.2, .8, 1.5, 2, 1.1, 1, .9, 1.3, 1.4});
  auto before = record.forecast({quote, anna, 10});
  StillOpen const fresh[] = {{quote, anna, 10, 9}};
  StillOpen const late[] = {{quote, anna, 10, 25}, {quote, anna, 10, 40}};
  CHECK(record.forecast({quote, anna, 10}, fresh).days(.9) == before.days(.9));
  auto after = record.forecast({quote, anna, 10}, late);
  CHECK(after.days(.9) > before.days(.9));
  CHECK(has(after, ForecastReason::open_ones_are_late));
  CHECK(after.cases() == 10);  // done promises only
  CHECK(record.forecast({quote, anna, 10}).days(.9) == before.days(.9));
}

TEST_CASE("without an estimate the kind's median lead stands in, then the firm's") {
  DeliveryRecord record;
  for (double lead : {2.0, 4.0, 6.0, 8.0, 30.0}) record.learn({quote, anna, std::nullopt, lead});
  auto forecast = record.forecast({quote, {}, {}});
  CHECK(forecast.estimate_days() == 6);
  CHECK(has(forecast, ForecastReason::no_estimate_given));
  CHECK(record.median_lead(repair) == 6);
  CHECK(record.forecast({quote, {}, 0.0}).estimate_days() == .25);
  CHECK_FALSE(DeliveryRecord().median_lead(quote));
}

TEST_CASE("a lead counts a quarter of a day at least, also done before it was said") {
  CHECK(log_ratio(0, 1) == std::log(.25));
  CHECK(log_ratio(-3, 1) == std::log(.25));
  CHECK(log_ratio(1, 0) == std::log(4.0));
  CHECK(log_ratio(5, 2) == std::log(2.5));
}

TEST_CASE("forgetting a kind and learning it again gives the record as it was") {
  auto record = record_of({1, 1.2, .8, 1.5, 2, 1.1});
  for (double ratio : {1.0, 3.0, 2.0}) record.learn({repair, bo, 4, 4 * ratio});
  auto before = record.forecast({repair, bo, 4});
  record.forget(repair);
  CHECK(record.done() == 6);
  CHECK(record.forecast({repair, bo, 4}).level() == Level::all);
  for (double ratio : {1.0, 3.0, 2.0}) record.learn({repair, bo, 4, 4 * ratio});
  CHECK(record.forecast({repair, bo, 4}).days(.9) == doctest::Approx(before.days(.9)));
}

TEST_CASE("a forecast stays as it was when the record learns on") {
  auto record = two_sorts(40, 5);
  auto forecast = record.forecast({quote, anna, 10});
  auto days = forecast.days(.9);
  for (int i = 0; i < 20; ++i) record.learn({quote, anna, 10, 200});
  CHECK(forecast.days(.9) == days);
  CHECK(record.forecast({quote, anna, 10}).days(.9) > days);
}

TEST_CASE("a kind that hides two sorts of work is offered to be split, a plain one is not") {
  CHECK_FALSE(two_sorts(18, 9).split_offer(quote));
  std::mt19937 random(4);
  std::normal_distribution<> noise(0, .3);
  DeliveryRecord plain, apart;
  for (int i = 0; i < 200; ++i) {
    plain.learn({quote, anna, 10, 10 * std::exp(noise(random))});
    apart.learn({quote, anna, 10, i % 8 == 0 ? 60.0 : 10.0});
  }
  CHECK_FALSE(plain.split_offer(quote));
  auto offer = apart.split_offer(quote);
  REQUIRE(offer);
  CHECK(offer->own_ratio == doctest::Approx(6));
  CHECK(offer->smooth_ratio < 6 / 1.3);
}

TEST_CASE("what a broken promise costs beside a cautious day sets the chance to ask for") {
  CHECK(chance_wanted(9, 1) == doctest::Approx(.9));
  CHECK(chance_wanted(3, 1) == doctest::Approx(.75));
  CHECK(chance_wanted(1, 9) == .5);
  CHECK(chance_wanted(1, 0) == .99);
  CHECK(chance_wanted(0, 0) == .9);
}
