#include "individuals/rhythm.hpp"

#include <algorithm>
#include <cmath>

namespace kept {
namespace {

/// a of the prior, in days: such that, with nothing else known, the usual silence of a role is just
/// not drifting yet.
double prior_days(int usual) { return usual / (std::pow(drifting_below, -1 / rhythm_shape) - 1); }

double prior_days(Rhythm const& rhythm) {
  return prior_days(rhythm.role ? *usual_days(*rhythm.role) : usual_days_of_others);
}

int gaps_of(Contacts const& contacts) { return std::max(contacts.days - 1, 0); }

/// What the law is told: too few gaps to learn from are none at all.
struct Learnt {
  double a_days;
  int gaps = 0, over_days = 0;
};
Learnt learnt_from(Rhythm const& rhythm, Contacts const& contacts) {
  if (!rhythm.own) return {prior_days(rhythm)};
  return {prior_days(rhythm), gaps_of(contacts), *contacts.last - *contacts.first};
}

/// The first day of a silence whose chance is below `chance`.
Day first_day_below(double chance, Learnt const& learnt, Day last) {
  double const shape = rhythm_shape + learnt.gaps;
  double const silent = (learnt.a_days + learnt.over_days) * (std::pow(chance, -1 / shape) - 1);
  return last + static_cast<int>(std::floor(silent + 1e-9)) + 1;
}

}  // namespace

double silence_chance(double shape, double a_days, int gaps, int over_days, int silent_days) {
  auto const known = a_days + over_days;
  return std::pow(known / (known + silent_days), shape + gaps);
}

std::optional<Role> deciding_role(std::vector<Role> const& roles) {
  std::optional<Role> deciding;
  for (auto role : roles) {
    auto days = usual_days(role);
    if (days && (!deciding || *days < *usual_days(*deciding))) deciding = role;
  }
  return deciding;
}

std::optional<Rhythm> rhythm_of(std::vector<Role> const& roles, Contacts const& contacts) {
  if (!contacts.first || !contacts.last) return {};
  Rhythm rhythm;
  rhythm.own = gaps_of(contacts) >= own_rhythm_gaps;
  rhythm.role = deciding_role(roles);
  if (!rhythm.own && !rhythm.role && !contacts.agreed_days) return {};
  if (contacts.agreed_days) rhythm.agreed_until = *contacts.last + *contacts.agreed_days;
  auto const learnt = learnt_from(rhythm, contacts);
  if (rhythm.own) {
    rhythm.usual_days =
        std::max(1, static_cast<int>(std::lround((learnt.a_days + learnt.over_days) /
                                                 (rhythm_shape + learnt.gaps))));
  } else if (rhythm.role) {
    rhythm.usual_days = *usual_days(*rhythm.role);
  }
  if (rhythm.own || (rhythm.role && !contacts.agreed_days)) {
    rhythm.drifts_on = first_day_below(drifting_below, learnt, *contacts.last);
    rhythm.silent_on = first_day_below(silent_below, learnt, *contacts.last);
  }
  return rhythm;
}

RhythmStatus status_on(Rhythm const& rhythm, Contacts const& contacts, Day today, int broken) {
  if (contacts.unanswered >= unanswered_max) return RhythmStatus::left_in_peace;
  if (rhythm.silent_on && *rhythm.silent_on <= today) return RhythmStatus::silent;
  if (broken > 0) return RhythmStatus::at_risk;
  if (rhythm.agreed_until && *rhythm.agreed_until < today) return RhythmStatus::over_agreed;
  if (rhythm.drifts_on && *rhythm.drifts_on <= today) return RhythmStatus::drifting;
  return RhythmStatus::steady;
}

double chance_on(Rhythm const& rhythm, Contacts const& contacts, Day today) {
  auto const learnt = learnt_from(rhythm, contacts);
  return silence_chance(rhythm_shape, learnt.a_days, learnt.gaps, learnt.over_days,
                        std::max(0, today - *contacts.last));
}

std::optional<Day> quiet_on(std::vector<Role> const& roles, Contacts const& contacts) {
  if (contacts.unanswered >= unanswered_max) return {};
  auto const rhythm = rhythm_of(roles, contacts);
  if (!rhythm) return {};
  std::optional<Day> quiet = rhythm->drifts_on;
  if (rhythm->agreed_until && (!quiet || *rhythm->agreed_until + 1 < *quiet))
    quiet = *rhythm->agreed_until + 1;
  return quiet;
}

}  // namespace kept
