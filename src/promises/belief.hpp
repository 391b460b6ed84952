#pragma once
// What is believed of the mean and the spread of a normal value after n cases of it: the
// normal-inverse-gamma distribution (Gelman et al., Bayesian Data Analysis, 3.3), with Student's t
// as its prediction of the next case.

namespace kept {

/// Cases summed up one by one (Welford) or part by part (Chan, Golub and LeVeque).
struct Sums {
  double n = 0, mean = 0, squares = 0;  // squares: sum of (y - mean)^2

  void add(double y);
  void add(Sums const& more);
};

struct Belief {
  double mean = 0;
  double mean_cases = 1;    // how many cases the mean is worth (k)
  double spread_cases = 1;  // how many the spread is worth: degrees of freedom (v)
  double variance = 1;      // s^2

  /// kn = k+n; mn = (k m + n yb)/kn; vn = v+n; sn^2 = (v s^2 + SS + k n (yb-m)^2/kn)/vn
  Belief after(Sums const& cases) const;
  /// Worth at most so many cases, to begin a narrower level with.
  Belief worth_at_most(double mean_cases_max, double spread_cases_max) const;

  /// Scale of the prediction: s sqrt(1 + 1/k).
  double scale() const;
  /// The value that the next case stays at or under with chance p.
  double quantile(double p) const;
  /// P(next case <= y).
  double chance(double y) const;
  /// E[next case | it is above y].
  double mean_above(double y) const;
};

}  // namespace kept
