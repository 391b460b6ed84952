#include "individuals/spaced_repetition.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kept {
namespace {

// The default parameters of FSRS-6, w0 to w20.
constexpr std::array w = {.212,   1.2931, 2.3065, 8.2956, 6.4133, .8334, 3.0194,
                          .001,   1.8722, .1666,  .796,   1.4835, .0614, .2629,
                          1.6483, .6014,  1.8729, .5425,  .0912,  .0658, .1542};

constexpr double stability_least = .001;
constexpr int interval_most = 36'500;  // days
constexpr std::int64_t minute = 60'000'000, day = 24 * 60 * minute;
constexpr std::array<std::int64_t, 2> learning_steps = {minute, 10 * minute};
constexpr std::array<std::int64_t, 1> relearning_steps = {10 * minute};

/// ts-fsrs, whose figures are the published ones, keeps eight decimals at every step.
double rounded(double value) { return std::round(value * 1e8) / 1e8; }

double factor() {
  static double const f = rounded(std::pow(.9, -1 / w[20]) - 1);
  return f;
}

double points(Grade grade) { return static_cast<double>(static_cast<int>(grade)); }
double in_range(double difficulty) { return std::clamp(difficulty, 1., 10.); }

/// Not brought into 1..10: the pull towards "easy" below takes it as it is.
double first_difficulty(Grade grade) {
  return rounded(w[4] - std::exp(w[5] * (points(grade) - 1)) + 1);
}

double next_difficulty(double difficulty, Grade grade) {
  double moved = difficulty + rounded(-w[6] * (points(grade) - 3) * (10 - difficulty) / 9);
  return in_range(rounded(w[7] * first_difficulty(Grade::easy) + (1 - w[7]) * moved));
}

double same_day(double stability, Grade grade) {
  double growth = std::exp(w[17] * (points(grade) - 3 + w[18])) * std::pow(stability, -w[19]);
  // As py-fsrs has it; ts-fsrs lets a "hard" of the same day not shrink either.
  if (grade == Grade::good || grade == Grade::easy) growth = std::max(growth, 1.);
  return stability * growth;
}

double after_lapse(Memory const& memory, double chance) {
  auto [stability, difficulty] = memory;
  double fresh = w[11] * std::pow(difficulty, -w[12]) * (std::pow(stability + 1, w[13]) - 1) *
                 std::exp(w[14] * (1 - chance));
  return std::min(fresh, stability / std::exp(w[17] * w[18]));
}

double after_recall(Memory const& memory, double chance, Grade grade) {
  auto [stability, difficulty] = memory;
  double growth = std::exp(w[8]) * (11 - difficulty) * std::pow(stability, -w[9]) *
                  (std::exp(w[10] * (1 - chance)) - 1);
  if (grade == Grade::hard) growth *= w[15];
  if (grade == Grade::easy) growth *= w[16];
  return stability * (1 + growth);
}

int whole_days(Instant from, Instant to) {
  return static_cast<int>(std::max<std::int64_t>(0, (to.micros - from.micros) / day));
}

/// How long until the next time, and the state and step in `place` that go with it.
std::int64_t next_wait(CardPlace& place, Grade grade) {
  std::span<std::int64_t const> steps = learning_steps;
  if (place.state != CardState::learning) steps = relearning_steps;
  auto count = static_cast<int>(steps.size());
  if (place.state == CardState::review && grade == Grade::again) {
    place.state = CardState::relearning;
    place.step = 0;
    return relearning_steps[0];
  }
  if (place.state != CardState::review && grade == Grade::again) {
    place.step = 0;
    return steps[0];
  }
  if (place.state != CardState::review && grade == Grade::hard) {
    if (place.step > 0) return steps[static_cast<std::size_t>(place.step)];
    return count == 1 ? steps[0] * 3 / 2 : (steps[0] + steps[1]) / 2;
  }
  if (place.state != CardState::review && grade == Grade::good && place.step + 1 < count)
    return steps[static_cast<std::size_t>(++place.step)];
  place.state = CardState::review;
  place.step = 0;
  return interval_days(place.memory->stability) * day;
}

}  // namespace

double recall_chance(double days, double stability) {
  return rounded(std::pow(1 + factor() * days / stability, -w[20]));
}

int interval_days(double stability, double wanted) {
  double days = stability / factor() * (std::pow(wanted, -1 / w[20]) - 1);
  return static_cast<int>(std::clamp(std::round(days), 1., double{interval_most}));
}

Memory first_memory(Grade grade) {
  return {w[static_cast<std::size_t>(grade) - 1], in_range(first_difficulty(grade))};
}

Memory next_memory(Memory before, Grade grade, int days) {
  Memory after;
  after.difficulty = next_difficulty(before.difficulty, grade);
  if (days < 1) {
    after.stability = same_day(before.stability, grade);
  } else {
    double chance = recall_chance(days, before.stability);
    after.stability =
        grade == Grade::again ? after_lapse(before, chance) : after_recall(before, chance, grade);
  }
  after.stability = std::max(rounded(after.stability), stability_least);
  return after;
}

CardPlace after_answer(CardPlace const& before, Grade grade, Instant at) {
  auto place = before;
  place.memory = before.memory ? next_memory(*before.memory, grade, whole_days(*before.last_at, at))
                               : first_memory(grade);
  place.last_at = at;
  place.due_at = Instant{at.micros + next_wait(place, grade)};
  return place;
}

CardPlace after_answers(std::span<Answered const> in_order) {
  CardPlace place;
  for (auto const& each : in_order) place = after_answer(place, each.grade, each.at);
  return place;
}

double recall_chance(CardPlace const& place, Instant now) {
  if (!place.memory) return 0;
  return recall_chance(whole_days(*place.last_at, now), place.memory->stability);
}

}  // namespace kept
