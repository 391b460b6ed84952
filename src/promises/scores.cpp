#include "promises/scores.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <boost/math/distributions/beta.hpp>

namespace kept {
namespace {

double distance_from(std::span<double const> members, double happened) {
  double sum = 0;
  for (auto member : members) sum += std::abs(member - happened);
  return sum / static_cast<double>(members.size());
}

double distance_between_all(std::span<double const> members) {
  double sum = 0;
  for (auto one : members)
    for (auto other : members) sum += std::abs(one - other);
  return sum;
}

}  // namespace

double pinball(double quantile, double happened, double p) {
  return happened >= quantile ? (happened - quantile) * p : (quantile - happened) * (1 - p);
}

double crps_ensemble(std::span<double const> members, double happened) {
  auto count = static_cast<double>(members.size());
  return distance_from(members, happened) - distance_between_all(members) / (2 * count * count);
}

double crps_ensemble_fair(std::span<double const> members, double happened) {
  auto count = static_cast<double>(members.size());
  return distance_from(members, happened) -
         distance_between_all(members) / (2 * count * (count - 1));
}

double crps_normal(double mean, double deviation, double happened) {
  auto z = (happened - mean) / deviation;
  auto density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
  auto below = std::erfc(-z / std::numbers::sqrt2) / 2;
  return deviation * (z * (2 * below - 1) + 2 * density - std::numbers::inv_sqrtpi);
}

Interval jeffreys(std::size_t hits, std::size_t cases, double confidence) {
  auto yes = static_cast<double>(hits), no = static_cast<double>(cases - hits);
  boost::math::beta_distribution<> share(yes + .5, no + .5);
  auto outside = (1 - confidence) / 2;
  return {hits == 0 ? 0 : boost::math::quantile(share, outside),
          hits == cases ? 1 : boost::math::quantile(share, 1 - outside)};
}

std::array<std::size_t, 10> tenths(std::span<double const> chances) {
  std::array<std::size_t, 10> counts{};
  for (auto chance : chances)
    ++counts[static_cast<std::size_t>(std::clamp(std::floor(chance * 10), 0.0, 9.0))];
  return counts;
}

}  // namespace kept
