#include "individuals/shared_interests.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace kept {

double inverse_frequency(std::int64_t all, std::int64_t with_it) {
  return std::log(static_cast<double>(all + 1) / static_cast<double>(with_it + 1)) + 1;
}

double plain_inverse_frequency(std::int64_t all, std::int64_t with_it) {
  return std::log(static_cast<double>(all) / static_cast<double>(with_it));
}

double adamic_adar(std::int64_t neighbours) {
  return neighbours < 2 ? 0 : 1 / std::log(static_cast<double>(neighbours));
}

double strength_weight(InterestStrength strength) {
  switch (strength) {
    case InterestStrength::stated:
      return 1;
    case InterestStrength::noted:
      return .7;
    case InterestStrength::imported:
      break;
  }
  return .4;
}

double freshness(Micros age) {
  constexpr double half_life_days = 3 * 365.25;
  auto const days = std::chrono::duration<double, std::ratio<86'400>>(age).count();
  return std::exp2(-std::max(days, 0.0) / half_life_days);
}

SharedInterests shared_between(std::span<HeldTopic const> one, std::span<HeldTopic const> other,
                               std::function<double(Id)> const& inverse, Instant now) {
  SharedInterests shared;
  std::set<Id> families, shared_families;
  for (auto const& mine : one) {
    for (auto const& theirs : other) {
      if (mine.family_id == theirs.family_id) families.insert(mine.family_id);
      if (mine.topic_id != theirs.topic_id) continue;
      shared_families.insert(mine.family_id);
      auto const weight =
          std::min(strength_weight(mine.strength), strength_weight(theirs.strength));
      auto const learned_at = std::min(mine.learned_at, theirs.learned_at);
      auto const score = inverse(mine.topic_id) * weight * freshness(now - learned_at);
      shared.topics.push_back({mine.topic_id, score});
      shared.score += score;
    }
  }
  for (auto family : families)
    if (!shared_families.contains(family)) shared.score += .5;
  std::ranges::stable_sort(shared.topics, std::greater(), &SharedTopic::score);
  return shared;
}

}  // namespace kept
