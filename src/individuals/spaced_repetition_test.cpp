#include "individuals/spaced_repetition.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace kept;

namespace {

constexpr std::int64_t a_day = 86'400'000'000;
constexpr std::array grades = {Grade::again, Grade::hard, Grade::good, Grade::easy};

/// All eight published decimals.
bool is(double found, double published) { return std::abs(found - published) < 5e-9; }

/// The days between each answer, given when it is due, and the next time.
std::vector<std::int64_t> days_between(std::vector<Grade> const& given) {
  CardPlace place;
  place.due_at = *parse_instant("2022-11-29T12:30:00Z");
  std::vector<std::int64_t> days;
  for (auto grade : given) {
    auto at = place.due_at;
    place = after_answer(place, grade, at);
    days.push_back((place.due_at.micros - at.micros) / a_day);
  }
  return days;
}

}  // namespace

TEST_CASE("answers given when they are due come again after the published days") {
  using enum Grade;
  CHECK(days_between(
            {good, good, good, good, good, good, again, again, good, good, good, good, good}) ==
        std::vector<std::int64_t>{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21});
}

TEST_CASE("a history of answers leaves the published memory") {
  using enum Grade;
  constexpr std::array given = {again, good, good, good, good, good};
  constexpr std::array waited = {0, 0, 1, 3, 8, 21};
  auto memory = first_memory(given[0]);
  for (std::size_t at = 1; at < given.size(); ++at)
    memory = next_memory(memory, given[at], waited[at]);
  CHECK(is(memory.stability, 53.62690465));
  CHECK(is(memory.difficulty, 6.35748708));
}

TEST_CASE("each first grade gives the published memory") {
  constexpr std::array stability = {.212, 1.2931, 2.3065, 8.2956};
  constexpr std::array difficulty = {6.4133, 5.11217071, 2.11810397, 1.};
  for (std::size_t at = 0; at < 4; ++at) {
    CHECK(is(first_memory(grades[at]).stability, stability[at]));
    CHECK(is(first_memory(grades[at]).difficulty, difficulty[at]));
  }
}

TEST_CASE("each grade after three days changes the memory as published") {
  constexpr std::array stability = {.90577924, 10.05461802, 13.40475227, 20.74126053};
  constexpr std::array difficulty = {8.34176237, 6.66599536, 4.99022837, 3.31446137};
  for (std::size_t at = 0; at < 4; ++at) {
    auto after = next_memory({5, 5}, grades[at], 3);
    CHECK(is(after.stability, stability[at]));
    CHECK(is(after.difficulty, difficulty[at]));
  }
}

TEST_CASE("each grade on the same day changes the memory as py-fsrs has it") {
  CHECK(is(next_memory({5, 5}, Grade::again, 0).stability, 1.596818));
  CHECK(is(next_memory({5, 5}, Grade::good, 0).stability, 5));
  CHECK(is(next_memory({5, 5}, Grade::easy, 0).stability, 8.12960956));
  // Here the two published programs differ: ts-fsrs 5.4.2 keeps the 5 after a "hard" too, py-fsrs
  // (3abe686, scheduler.py) lets it shrink: 5 * e^(w17 (2 - 3 + w18)) * 5^-w19. This is py-fsrs's.
  auto hard = next_memory({5, 5}, Grade::hard, 0).stability;
  CHECK(is(hard, 5 * std::exp(.5425 * (2 - 3 + .0912)) * std::pow(5., -.0658)));
  CHECK(hard < 5);
}

TEST_CASE("the chance of knowing falls as published") {
  constexpr std::array days = {1., 2., 5., 30., 100.};
  constexpr std::array chance = {.98568241, .97276956, .94034429, .8093881, .69282664};
  for (std::size_t at = 0; at < days.size(); ++at)
    CHECK(is(recall_chance(days[at], 10), chance[at]));
  CHECK(is(recall_chance(10, 10), .9));
  CHECK(interval_days(10) == 10);
  CHECK(interval_days(10, .8) == 33);
}

TEST_CASE("difficulty stays between 1 and 10 and stability above nothing") {
  Memory hardest = first_memory(Grade::again), easiest = first_memory(Grade::easy);
  for (int time = 0; time < 200; ++time) {
    hardest = next_memory(hardest, Grade::again, time % 3);
    easiest = next_memory(easiest, Grade::easy, 0);
    CHECK(hardest.difficulty <= 10);
    CHECK(hardest.stability >= .001);
  }
  CHECK(easiest.difficulty == 1);
  CHECK(interval_days(1e9) == 36'500);
}

TEST_CASE("a card goes by its steps until it is learnt, and again after a lapse") {
  auto at = *parse_instant("2026-03-02T09:00:00Z");
  auto minutes = [](CardPlace const& place) {
    return (place.due_at.micros - place.last_at->micros) / 60'000'000.;
  };
  auto place = after_answer({}, Grade::again, at);
  CHECK(minutes(place) == 1);
  CHECK(minutes(after_answer({}, Grade::hard, at)) == 5.5);
  CHECK(after_answer({}, Grade::easy, at).state == CardState::review);
  place = after_answer(place, Grade::good, place.due_at);
  CHECK(minutes(place) == 10);
  CHECK(place.state == CardState::learning);
  CHECK(minutes(after_answer(place, Grade::hard, place.due_at)) == 10);
  place = after_answer(place, Grade::good, place.due_at);
  CHECK(place.state == CardState::review);
  place = after_answer(place, Grade::again, place.due_at);
  CHECK(place.state == CardState::relearning);
  CHECK(minutes(place) == 10);
  CHECK(minutes(after_answer(place, Grade::hard, place.due_at)) == 15);
  CHECK(after_answer(place, Grade::good, place.due_at).state == CardState::review);
}

TEST_CASE("the chance now goes by whole days since the last answer") {
  auto at = *parse_instant("2026-03-02T09:00:00Z");
  CHECK(recall_chance(CardPlace{}, at) == 0);
  std::array<Answered, 1> once = {{{at, Grade::good}}};
  auto place = after_answers(once);
  CHECK(recall_chance(place, Instant{at.micros + a_day / 2}) == 1);
  CHECK(is(recall_chance(place, Instant{at.micros + 3 * a_day}), recall_chance(3, 2.3065)));
}
