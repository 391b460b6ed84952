#pragma once
// When to ask again for something that is being learnt: FSRS-6 with its published weights
// (open-spaced-repetition, MIT). Stability is the number of days after which nine of ten would
// still know it; difficulty runs from 1 to 10. Nothing here knows of people, clocks or chance.
#include <optional>
#include <span>

#include "base/field.hpp"

namespace kept {

enum class Grade { again = 1, hard, good, easy };

struct Memory {
  double stability = 0;   // days
  double difficulty = 0;  // 1..10
  bool operator==(Memory const&) const = default;
};

/// The chance of knowing it `days` after it was last asked: (1 + f t/S)^-w20, .9 at t = S.
double recall_chance(double days, double stability);
/// After how many days that chance falls to `wanted` (between 0 and 1): whole days, at least 1.
int interval_days(double stability, double wanted = .9);

Memory first_memory(Grade grade);
/// After an answer `days` (whole ones; 0 is the same day) after the one before.
Memory next_memory(Memory before, Grade grade, int days);

enum class CardState { learning, review, relearning };
constexpr auto words_of(CardState) { return std::array{"learning"sv, "review"sv, "relearning"sv}; }

/// Where a card stands. Learning goes by steps of 1 and 10 minutes, relearning by one of 10.
struct CardPlace {
  CardState state = CardState::learning;
  int step = 0;
  std::optional<Memory> memory = {};  // nothing before the first answer
  std::optional<Instant> last_at = {};
  Instant due_at = {};
};

/// The place after an answer. `at` is not before `last_at`.
CardPlace after_answer(CardPlace const& before, Grade grade, Instant at);

struct Answered {
  Instant at;
  Grade grade = Grade::good;
};
/// The place after all of these, in the order of their times: a phone that was away and sends late
/// changes what follows as if it had been there.
CardPlace after_answers(std::span<Answered const> in_order);

/// The chance of knowing it now; 0 for what was never asked.
double recall_chance(CardPlace const& place, Instant now);

}  // namespace kept
