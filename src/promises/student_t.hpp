#pragma once
// Student's t distribution with `freedom` > 1 degrees of freedom, centred on 0 with scale 1.

namespace kept {

/// P(T <= t).
double student_t_chance(double t, double freedom);
/// The t with P(T <= t) = p, for 0 < p < 1.
double student_t_quantile(double p, double freedom);
/// E[T | T > t] = (v + t^2)/(v - 1) * f(t)/(1 - F(t)).
double student_t_mean_above(double t, double freedom);

}  // namespace kept
