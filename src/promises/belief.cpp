#include "promises/belief.hpp"

#include <algorithm>
#include <cmath>

#include "promises/student_t.hpp"

namespace kept {

void Sums::add(double y) {
  n += 1;
  auto before = y - mean;
  mean += before / n;
  squares += before * (y - mean);
}

void Sums::add(Sums const& more) {
  if (more.n == 0) return;
  auto together = n + more.n, apart = more.mean - mean;
  squares += more.squares + apart * apart * n * more.n / together;
  mean += apart * more.n / together;
  n = together;
}

Belief Belief::after(Sums const& cases) const {
  auto k = mean_cases + cases.n, v = spread_cases + cases.n, apart = cases.mean - mean;
  return {
      .mean = (mean_cases * mean + cases.n * cases.mean) / k,
      .mean_cases = k,
      .spread_cases = v,
      .variance =
          (spread_cases * variance + cases.squares + mean_cases * cases.n * apart * apart / k) / v};
}

Belief Belief::worth_at_most(double mean_cases_max, double spread_cases_max) const {
  auto weaker = *this;
  weaker.mean_cases = std::min(mean_cases, mean_cases_max);
  weaker.spread_cases = std::min(spread_cases, spread_cases_max);
  return weaker;
}

double Belief::scale() const { return std::sqrt(variance * (1 + 1 / mean_cases)); }

double Belief::quantile(double p) const {
  return mean + scale() * student_t_quantile(p, spread_cases);
}

double Belief::chance(double y) const {
  return student_t_chance((y - mean) / scale(), spread_cases);
}

double Belief::mean_above(double y) const {
  return mean + scale() * student_t_mean_above((y - mean) / scale(), spread_cases);
}

}  // namespace kept
