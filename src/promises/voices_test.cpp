#include "promises/voices.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace kept;

TEST_CASE("before anything was learnt the belief speaks alone") {
  auto weights = VoiceWeights().weights();
  CHECK(weights[0] == 1);
  CHECK(weights[1] == 0);
}

TEST_CASE("weights sum to one, and go to the voice that says the right line") {
  std::mt19937 random(5);
  std::exponential_distribution<> happens(1);
  VoiceWeights voices;
  VoiceLines told{};
  told.fill(.5);
  told[3] = 2.3026;  // the 90 % line of Exp(1)
  for (int i = 0; i < 3000; ++i) {
    auto weights = voices.weights();
    double mixed = 0, sum = 0;
    for (std::size_t k = 0; k < voice_count; ++k) mixed += weights[k] * told[k], sum += weights[k];
    REQUIRE(sum == doctest::Approx(1));
    voices.learn(told, mixed, happens(random), .9);
  }
  CHECK(voices.weights()[3] > .9);
}

TEST_CASE("voices that all say the same stay as they are") {
  VoiceWeights voices;
  VoiceLines told{};
  told.fill(1);
  for (double y : {0.0, 2.0, 1.0}) voices.learn(told, 1, y, .9);
  CHECK(voices.weights()[0] == 1);
}

TEST_CASE("recent cases speak from nine on, and forget the oldest and a forgotten kind") {
  RecentCases recent;
  for (int i = 0; i < 8; ++i) recent.add({1}, 8 - i);
  CHECK(recent.sorted() == nullptr);
  recent.add({2}, 4.5);
  auto then = recent.sorted();
  REQUIRE(then);
  CHECK(*then == std::vector<double>{1, 2, 3, 4, 4.5, 5, 6, 7, 8});
  for (int i = 0; i < 500; ++i) recent.add({2}, 100);
  CHECK(then->size() == 9);  // as it was
  CHECK(recent.sorted()->size() == RecentCases::cases_max);
  CHECK(recent.sorted()->front() == 100);
  recent.add({1}, 7);
  recent.forget({2});
  CHECK(recent.sorted() == nullptr);
  for (int i = 0; i < 8; ++i) recent.add({1}, 9);
  CHECK(*recent.sorted() == std::vector<double>{7, 9, 9, 9, 9, 9, 9, 9, 9});
}

TEST_CASE("sizes of estimates are half octaves") {
  CHECK(size_of(1) == 0);
  CHECK(size_of(1.1) == 0);
  CHECK(size_of(2) == 2);
  CHECK(size_of(3) == 3);
  CHECK(size_of(.25) == -4);
}
