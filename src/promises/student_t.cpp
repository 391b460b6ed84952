#include "promises/student_t.hpp"

#include <boost/math/distributions/students_t.hpp>

namespace kept {
namespace {

using boost::math::complement;
using boost::math::policies::errno_on_error;
using boost::math::policies::overflow_error;
using boost::math::policies::policy;

// Doubles as they are: promoting to long double costs three times the time for no printed digit.
using Plain = policy<boost::math::policies::promote_double<false>, overflow_error<errno_on_error>>;
using StudentT = boost::math::students_t_distribution<double, Plain>;

}  // namespace

double student_t_chance(double t, double freedom) { return boost::math::cdf(StudentT(freedom), t); }

double student_t_quantile(double p, double freedom) {
  return boost::math::quantile(StudentT(freedom), p);
}

double student_t_mean_above(double t, double freedom) {
  StudentT distribution(freedom);
  auto above = boost::math::cdf(complement(distribution, t));
  // Far out both vanish; a power tail then gives t v/(v - 1).
  if (above < 1e-280) return t * freedom / (freedom - 1);
  return (freedom + t * t) / (freedom - 1) * boost::math::pdf(distribution, t) / above;
}

}  // namespace kept
