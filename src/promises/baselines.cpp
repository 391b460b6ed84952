#include "promises/baselines.hpp"

#include <algorithm>
#include <cmath>

namespace kept {
namespace {

constexpr std::size_t cases_max = 200;
constexpr std::size_t own_cases_min = 9;

class EstimateItself final : public Baseline {
 public:
  std::string_view name() const override { return "estimate"; }
  BaselineLines lines(BaselineCase const&) const override { return {}; }
  void learn(BaselineCase const&) override {}
};

/// The k-th smallest of the last 200 of the same owner, k = ceil((n + more) p).
class PastRatios : public Baseline {
 public:
  void learn(BaselineCase const& done) override {
    for (auto* list : {&of_owner_[key(done)], &everybody_}) {
      list->push_back(done.ratio);
      if (list->size() > cases_max) list->pop_front();
    }
  }

 protected:
  static std::int64_t key(BaselineCase const& one) {
    return one.owner && one.estimated ? one.owner.value : -one.kind.value - 1;
  }
  std::deque<double> const& own(BaselineCase const& one) const {
    static std::deque<double> const none;
    auto found = of_owner_.find(key(one));
    return found == of_owner_.end() ? none : found->second;
  }
  static double quantile(std::deque<double> const& list, double p, int more) {
    if (list.empty()) return 0;
    std::vector<double> values(list.begin(), list.end());
    auto place =
        std::ceil(static_cast<double>(values.size() + static_cast<std::size_t>(more)) * p - 1e-9);
    auto k = std::clamp<std::size_t>(static_cast<std::size_t>(place), 1, values.size());
    auto at = values.begin() + static_cast<std::ptrdiff_t>(k - 1);
    std::ranges::nth_element(values, at);
    return *at;
  }
  std::deque<double> const& everybody() const { return everybody_; }

 private:
  std::unordered_map<std::int64_t, std::deque<double>> of_owner_;
  std::deque<double> everybody_;
};

/// A future divides the estimate by a past velocity of the same person, drawn at random; for one
/// task its percentile is that of the past ratios. A newcomer has nothing to draw from.
class EvidenceBased final : public PastRatios {
 public:
  std::string_view name() const override { return "evidence_based"; }
  BaselineLines lines(BaselineCase const& one) const override {
    return {quantile(own(one), .9, 0), quantile(own(one), .5, 0)};
  }
};

/// With the conformal n + 1, and everybody's where there are fewer than nine.
class OwnHistory final : public PastRatios {
 public:
  std::string_view name() const override { return "own_history"; }
  BaselineLines lines(BaselineCase const& one) const override {
    auto const& used = own(one).size() >= own_cases_min ? own(one) : everybody();
    return {quantile(used, .9, 1), quantile(used, .5, 1)};
  }
};

}  // namespace

std::vector<std::unique_ptr<Baseline>> all_baselines() {
  std::vector<std::unique_ptr<Baseline>> all;
  all.push_back(std::make_unique<EstimateItself>());
  all.push_back(std::make_unique<EvidenceBased>());
  all.push_back(std::make_unique<OwnHistory>());
  return all;
}

}  // namespace kept
