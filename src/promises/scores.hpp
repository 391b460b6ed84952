#pragma once
// How good a forecast was, seen afterwards. Formulas: Gneiting and Raftery 2007 (pinball, CRPS),
// Brown, Cai and DasGupta 2001 (Jeffreys' interval).
#include <array>
#include <cstddef>
#include <span>

namespace kept {

/// (y - q) p where y >= q, else (q - y)(1 - p): least on average where q is the p quantile.
double pinball(double quantile, double happened, double p);

/// mean|x - y| - 1/2 mean|x - x'| over all pairs; `members` not empty.
double crps_ensemble(std::span<double const> members, double happened);
/// The same, with pairs of different members only; at least two members.
double crps_ensemble_fair(std::span<double const> members, double happened);
double crps_normal(double mean, double deviation, double happened);

struct Interval {
  double low = 0, high = 1;
};
/// Where the true share lies, `hits` of `cases` seen: Beta(hits + 1/2, cases - hits + 1/2).
Interval jeffreys(std::size_t hits, std::size_t cases, double confidence = .95);

/// How many of the chances told to what then happened fall into each tenth.
std::array<std::size_t, 10> tenths(std::span<double const> chances);

}  // namespace kept
