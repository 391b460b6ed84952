#include "promises/voices.hpp"

#include <algorithm>
#include <cmath>

namespace kept {

VoiceLines VoiceWeights::weights() const {
  VoiceLines weights{};
  double sum = 0;
  for (std::size_t i = 0; i < voice_count; ++i)
    sum += weights[i] = std::max(regret_[i], 0.0) / (1 + squares_[i]);
  if (sum <= 0) return {1};
  for (auto& weight : weights) weight /= sum;
  return weights;
}

void VoiceWeights::learn(VoiceLines const& told, double mixed, double y, double p) {
  auto slope = (y <= mixed ? 1 : 0) - p;
  for (std::size_t i = 0; i < voice_count; ++i) {
    auto excess = slope * (mixed - told[i]);
    regret_[i] += excess;
    squares_[i] += excess * excess;
  }
}

std::vector<double>& RecentCases::to_change() {
  if (sorted_.use_count() > 1) sorted_ = std::make_shared<std::vector<double>>(*sorted_);
  return *sorted_;
}

void RecentCases::add(Id kind, double y) {
  auto& sorted = to_change();
  in_order_.push_back({kind, y});
  sorted.insert(std::ranges::upper_bound(sorted, y), y);
  if (in_order_.size() <= cases_max) return;
  sorted.erase(std::ranges::lower_bound(sorted, in_order_.front().y));
  in_order_.pop_front();
}

void RecentCases::forget(Id kind) {
  std::erase_if(in_order_, [&](Case const& one) { return one.kind == kind; });
  auto& sorted = to_change();
  sorted.clear();
  for (auto const& one : in_order_) sorted.push_back(one.y);
  std::ranges::sort(sorted);
}

std::shared_ptr<std::vector<double> const> RecentCases::sorted() const {
  return sorted_->size() < cases_min ? nullptr : sorted_;
}

int size_of(double estimate_days) {
  return static_cast<int>(std::lround(2 * std::log2(estimate_days)));
}

}  // namespace kept
