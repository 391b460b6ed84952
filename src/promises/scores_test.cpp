#include "promises/scores.hpp"

#include <doctest/doctest.h>

using namespace kept;
using doctest::Approx;

TEST_CASE("scores have the values of the published formulas") {
  CHECK(pinball(5, 7, .9) == Approx(1.8).epsilon(1e-12));
  CHECK(pinball(5, 3, .9) == Approx(.2).epsilon(1e-12));
  CHECK(pinball(5, 5, .9) == 0);
  double const members[] = {1, 2, 3, 4, 10};
  CHECK(crps_ensemble(members, 3) == Approx(.6).epsilon(1e-12));
  CHECK(crps_ensemble_fair(members, 3) == Approx(.2).epsilon(1e-12));
  CHECK(crps_normal(0, 1, 1) == Approx(.6024413576).epsilon(1e-10));
  CHECK(crps_normal(10, 2, 12) == Approx(2 * .6024413576).epsilon(1e-10));
}

TEST_CASE("the interval of a share is Jeffreys', closed at none and all") {
  auto [low, high] = jeffreys(9, 10);
  CHECK(low == Approx(.6191).epsilon(1e-3));
  CHECK(high == Approx(.9889).epsilon(1e-3));
  CHECK(jeffreys(0, 10).low == 0);
  CHECK(jeffreys(10, 10).high == 1);
  CHECK(jeffreys(0, 0).low == 0);
  CHECK(jeffreys(0, 0).high == 1);
}

TEST_CASE("chances told are counted by tenths, certainty in the last") {
  double const chances[] = {0, .05, .1, .55, .999, 1};
  CHECK(tenths(chances) == std::array<std::size_t, 10>{2, 1, 0, 0, 0, 1, 0, 0, 0, 2});
}
