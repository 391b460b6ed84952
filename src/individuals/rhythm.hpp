#pragma once
// How often we and somebody are normally in touch, learnt from the days on which we were, and how
// surprising a silence is. Pure.
//
// Contacts come at their own rate, unknown but for what the role makes likely: Gamma(r, a) contacts
// a day. After n gaps in T days a silence of t days or more has the chance
//
//   P(t) = ((a + T) / (a + T + t)) ^ (r + n)
//
// (the gamma-Poisson law: Fader, Hardie and Lee 2005, equation for a customer who is alive). Over
// .2 it is nothing; from .2 down the relationship drifts; under .05 it is silent.
#include <array>
#include <optional>
#include <vector>

#include "base/instant.hpp"
#include "individuals/role.hpp"

namespace kept {

constexpr double rhythm_shape = 2;  // r: what is known of a role weighs as much as two contacts
constexpr double drifting_below = .2, silent_below = .05;
/// So many gaps and the rhythm counts as the relationship's own; below it is the role's.
constexpr int own_rhythm_gaps = 3;
/// So many tries without an answer, and we leave somebody in peace.
constexpr int unanswered_max = 3;
/// The longest silence that can be agreed: five years.
constexpr int rhythm_days_max = 1826;
/// The latest contacts that are learnt from: a rhythm may change.
constexpr int contacts_learnt_from = 100;

/// P(t), a chance. `a_days` is a, in days; `over_days` is T, from the first contact to the last.
double silence_chance(double shape, double a_days, int gaps, int over_days, int silent_days);

/// The longest usual silence in days; nothing for a role without a rhythm.
constexpr std::optional<int> usual_days(Role role) {
  switch (role) {
    case Role::customer:
      return 45;
    case Role::prospect:
      return 30;
    case Role::employee:
      return 14;
    case Role::partner:
      return 60;
    case Role::supplier:
      return 90;
    case Role::other:
      break;
  }
  return {};
}
/// Of somebody whose role has no rhythm, once there are enough gaps.
constexpr int usual_days_of_others = 60;

/// The role that decides: of those held, the one with the shortest usual silence.
std::optional<Role> deciding_role(std::vector<Role> const& roles);

/// The days on which we really talked, and what came after them.
struct Contacts {
  int days = 0;                         // days with a talk, each once, of the latest ones
  std::optional<Day> first, last;       // of those
  int unanswered = 0;                   // tries since then that nobody answered
  std::optional<int> agreed_days = {};  // the longest silence that was agreed by hand
};

/// `at_risk`: a promise of ours to them is broken and nobody put it right, whatever the silence.
enum class RhythmStatus { steady, at_risk, over_agreed, drifting, silent, left_in_peace };
constexpr auto words_of(RhythmStatus) {
  return std::array{"steady"sv,   "at_risk"sv, "over_agreed"sv,
                    "drifting"sv, "silent"sv,  "left_in_peace"sv};
}

struct Rhythm {
  bool own = false;                 // learnt from enough contacts; else the role's
  std::optional<Role> role;         // the one that decides
  int usual_days = 0;               // own: the expected gap; else the role's longest usual silence
  std::optional<Day> agreed_until;  // the last day that was agreed
  std::optional<Day> drifts_on, silent_on;  // the first days
};

/// Nothing where we never talked: silence is measured from a talk, so that an imported address book
/// does not become a thousand quiet people. Nothing either without a role, an own rhythm or an
/// agreement. What was agreed stands for the role's rhythm, and beside an own one.
std::optional<Rhythm> rhythm_of(std::vector<Role> const& roles, Contacts const& contacts);
/// `broken`: promises of ours that are broken and not put right.
RhythmStatus status_on(Rhythm const& rhythm, Contacts const& contacts, Day today, int broken = 0);
/// The chance of a silence as long as that of `today`.
double chance_on(Rhythm const& rhythm, Contacts const& contacts, Day today);

/// The first day somebody counts as quiet: over what was agreed, or drifting. Nothing for somebody
/// who is left in peace.
std::optional<Day> quiet_on(std::vector<Role> const& roles, Contacts const& contacts);

}  // namespace kept
