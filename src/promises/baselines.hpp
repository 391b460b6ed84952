#pragma once
// What others would say of the same promise, to compare the forecast with: the estimate itself,
// evidence-based scheduling (Spolsky, 2007) and the quantile of one's own history.
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"

namespace kept {

/// A promise that was made; `ratio` = ln(actual / estimate) once it is done.
struct BaselineCase {
  Id kind, owner;  // no owner: the kind stands in
  bool estimated = true;
  double ratio = 0;
};

/// Lines at 90 % and 50 %, of ln(actual / estimate).
struct BaselineLines {
  double ninety = 0, fifty = 0;
};

class Baseline {
 public:
  virtual ~Baseline() = default;
  virtual std::string_view name() const = 0;
  virtual BaselineLines lines(BaselineCase const& promise) const = 0;
  virtual void learn(BaselineCase const& done) = 0;
};

/// In the order named above.
std::vector<std::unique_ptr<Baseline>> all_baselines();

}  // namespace kept
