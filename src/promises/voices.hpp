#pragma once
// Several voices say a line for the same promise; who was right so far is listened to more. The
// weights are those of ML-Poly (Gaillard, Stoltz and van Erven, "A second-order bound with excess
// losses", 2014), with the gradient of the pinball loss: no rate to choose, and on average hardly
// worse than the best fixed mixture of the voices.
#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "base/id.hpp"

namespace kept {

/// Whose past cases a voice repeats. The first is the belief with the kind's own quantile.
enum class Voice { belief, all, kind, owner, kind_and_owner, size, size_and_owner, size_and_kind };
constexpr std::size_t voice_count = 8;
/// By voice; what the lines are of is said where they are used.
using VoiceLines = std::array<double, voice_count>;

class VoiceWeights {
 public:
  /// Sum 1; all on the belief before anything was learnt.
  VoiceLines weights() const;
  /// `told`: what each said for the share p when the promise was made; `mixed`: what was said for
  /// all; `y`: what happened.
  void learn(VoiceLines const& told, double mixed, double y, double p);

 private:
  // The belief begins ahead, so that a few lucky cases of another voice do not drown it. Chosen on
  // the simulated worlds of docs/forecast.md.
  static constexpr double credit_of_belief = .5;
  VoiceLines regret_{credit_of_belief}, squares_{};
};

/// The last cases of one sort.
class RecentCases {
 public:
  static constexpr std::size_t cases_max = 500;
  static constexpr std::size_t cases_min = 9;  // the 90 % line of fewer is beyond the last case

  void add(Id kind, double y);
  void forget(Id kind);
  /// Ascending; null below cases_min. It stays as it is when more are added.
  std::shared_ptr<std::vector<double> const> sorted() const;

 private:
  struct Case {
    Id kind;
    double y = 0;
  };
  std::vector<double>& to_change();
  std::deque<Case> in_order_;
  std::shared_ptr<std::vector<double>> sorted_ = std::make_shared<std::vector<double>>();
};

/// Promises of about the same estimate: the nearest power of the square root of two.
int size_of(double estimate_days);

}  // namespace kept
