#include "promises/forecast.hpp"

#include <algorithm>
#include <cmath>

namespace kept {
namespace {

constexpr double miss_share_wanted = .1, learning_rate = .02;
constexpr double miss_share_min = .005, miss_share_max = .4;
constexpr double share_of_line = .9;  // the quantile that the adaptive share steers

}  // namespace

double log_ratio(double lead_days, double estimate_days, double shortest) {
  return std::log(std::max(lead_days, shortest) / std::max(estimate_days, shortest));
}

void AdaptiveShare::learn(bool missed) {
  share_ = std::clamp(share_ + learning_rate * (miss_share_wanted - (missed ? 1 : 0)),
                      miss_share_min, miss_share_max);
}

// The adaptive share moves the 90 % line from the .9 to the 1 - share quantile. What lies above the
// median is stretched in proportion, so that the line passes there, the median stays and every p
// keeps its order.
double Forecast::smooth_quantile(double p) const {
  auto away = belief_.quantile(p) - belief_.mean;
  return belief_.mean + (away > 0 ? away * stretch_ : away);
}

double Forecast::smooth_chance(double y) const {
  auto away = y - belief_.mean;
  return belief_.chance(belief_.mean + (away > 0 ? away / stretch_ : away));
}

double Forecast::step(std::size_t k) const {
  auto p = static_cast<double>(k) / static_cast<double>(cases_of_kind_->size() + 1);
  return weight_ * (*cases_of_kind_)[k - 1] + (1 - weight_) * smooth_quantile(p);
}

double Forecast::blend_quantile(double p) const {
  auto smooth = smooth_quantile(p);
  if (weight_ == 0) return smooth;
  auto const& cases = *cases_of_kind_;
  auto place = std::ceil(static_cast<double>(cases.size() + 1) * p - 1e-9);
  auto k = static_cast<std::size_t>(std::max(place, 1.0));
  // Beyond the last case the record says only "not less than that".
  auto own = k <= cases.size() ? cases[k - 1] : std::max(cases.back(), smooth);
  return weight_ * own + (1 - weight_) * smooth;
}

double Forecast::blend_chance(double y) const {
  if (weight_ == 0) return smooth_chance(y);
  auto const& cases = *cases_of_kind_;
  auto n = cases.size();
  // The first k whose step reaches y; between two steps only the smooth part rises.
  std::size_t low = 1, high = n + 1;
  while (low < high) {
    auto middle = (low + high) / 2;
    if (step(middle) >= y)
      high = middle;
    else
      low = middle + 1;
  }
  auto own = low <= n ? cases[low - 1] : std::max(cases.back(), y);
  auto chance = smooth_chance((y - weight_ * own) / (1 - weight_));
  auto one = 1 / static_cast<double>(n + 1);
  return std::clamp(chance, static_cast<double>(low - 1) * one, static_cast<double>(low) * one);
}

double Forecast::voice_quantile(std::size_t voice, double p, double blend) const {
  if (!voice_cases_[voice]) return blend;
  auto const& cases = *voice_cases_[voice];
  auto place = std::ceil(static_cast<double>(cases.size() + 1) * p - 1e-9);
  auto k = static_cast<std::size_t>(std::max(place, 1.0));
  return k <= cases.size() ? cases[k - 1] : std::max(cases.back(), blend);
}

double Forecast::log_quantile(double p) const {
  auto blend = blend_quantile(p);
  double mixed = 0;
  for (std::size_t i = 0; i < voice_count; ++i)
    if (voice_weights_[i] > 0) mixed += voice_weights_[i] * voice_quantile(i, p, blend);
  return mixed;
}

double Forecast::log_chance(double y) const {
  if (voice_weights_[0] == 1) return blend_chance(y);
  // The mixture has no inverse of its own; halving to 2^-30 is far below what is shown.
  constexpr double nearly = 1e-12;
  double low = 0, high = 1;
  for (int i = 0; i < 30; ++i) {
    auto middle = (low + high) / 2;
    (log_quantile(middle) <= y + nearly ? low : high) = middle;
  }
  // The upper end, so that the chance of the 90 % day is not told as a hair under 90 %.
  return high;
}

Forecast::Told Forecast::told() const {
  Told told{.adaptive_line = smooth_quantile(.9), .voices = {}, .mixed = log_quantile(.9)};
  auto blend = blend_quantile(.9);
  for (std::size_t i = 0; i < voice_count; ++i) told.voices[i] = voice_quantile(i, .9, blend);
  return told;
}

double Forecast::days(double p) const { return estimate_ * std::exp(log_quantile(p)); }

double Forecast::chance(double days) const {
  return log_chance(log_ratio(days, estimate_, shortest_));
}

double chance_wanted(double cost_of_breaking, double cost_of_caution) {
  auto both = cost_of_breaking + cost_of_caution;
  if (!(both > 0) || cost_of_breaking < 0 || cost_of_caution < 0) return share_of_line;
  return std::clamp(cost_of_breaking / both, .5, .99);
}

}  // namespace kept
