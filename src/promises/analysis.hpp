#pragma once
// How good the forecast would have been on a table of promises: each row is forecast from those
// done before it was made, scored by what then happened, and never refitted. What `kept analyse
// promises` prints.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "promises/scores.hpp"

namespace kept {

struct PastPromise {
  std::string kind, owner;
  std::int64_t made = 0;  // microseconds since 1970, or the place in the table where it has no day
  std::optional<double> estimate, actual;  // in one unit, any; no actual: still open
  std::optional<std::int64_t> done;        // absent: known to the rows below it
};

struct KindScore {
  std::string kind;
  std::int64_t rows = 0, scored = 0;
  std::optional<double> coverage_90, coverage_50, pinball_90, median_stretch_90;
};
constexpr auto fields_of(KindScore const*) {
  return std::tuple{field("kind", &KindScore::kind),
                    field("rows", &KindScore::rows),
                    field("scored", &KindScore::scored),
                    field("coverage_90", &KindScore::coverage_90),
                    field("coverage_50", &KindScore::coverage_50),
                    field("pinball_90", &KindScore::pinball_90),
                    field("median_stretch_90", &KindScore::median_stretch_90)};
}

/// `pinball_lower_by`: the baseline's mean loss less ours; low to high holds 95 % of a thousand
/// bootstrap samples.
struct BaselineScore {
  std::string name;
  std::optional<double> coverage_90, pinball_90, median_stretch_90;
  std::optional<double> pinball_lower_by, pinball_lower_by_low, pinball_lower_by_high;
};
constexpr auto fields_of(BaselineScore const*) {
  return std::tuple{field("name", &BaselineScore::name),
                    field("coverage_90", &BaselineScore::coverage_90),
                    field("pinball_90", &BaselineScore::pinball_90),
                    field("median_stretch_90", &BaselineScore::median_stretch_90),
                    field("pinball_lower_by", &BaselineScore::pinball_lower_by),
                    field("pinball_lower_by_low", &BaselineScore::pinball_lower_by_low),
                    field("pinball_lower_by_high", &BaselineScore::pinball_lower_by_high)};
}

/// Pinball on the log scale of actual/estimate; a stretch is forecast/estimate, where a row has no
/// estimate by the median that stood in for it. `sharpness` is the median of forecast/actual.
/// `tenths` counts where what happened fell among the tenths that were told.
struct PromiseAnalysis {
  std::int64_t rows = 0, open = 0, scored = 0, abstained = 0;
  std::optional<double> coverage_90, coverage_90_low, coverage_90_high, coverage_50, pinball_90,
      median_stretch_90, sharpness;
  std::vector<std::int64_t> tenths;
  std::vector<KindScore> by_kind;
  std::vector<BaselineScore> baselines;
};
constexpr auto fields_of(PromiseAnalysis const*) {
  return std::tuple{field("rows", &PromiseAnalysis::rows),
                    field("open", &PromiseAnalysis::open),
                    field("scored", &PromiseAnalysis::scored),
                    field("abstained", &PromiseAnalysis::abstained),
                    field("coverage_90", &PromiseAnalysis::coverage_90),
                    field("coverage_90_low", &PromiseAnalysis::coverage_90_low),
                    field("coverage_90_high", &PromiseAnalysis::coverage_90_high),
                    field("coverage_50", &PromiseAnalysis::coverage_50),
                    field("pinball_90", &PromiseAnalysis::pinball_90),
                    field("median_stretch_90", &PromiseAnalysis::median_stretch_90),
                    field("sharpness", &PromiseAnalysis::sharpness),
                    field("tenths", &PromiseAnalysis::tenths),
                    field("by_kind", &PromiseAnalysis::by_kind),
                    field("baselines", &PromiseAnalysis::baselines)};
}

enum class Compare { alone, with_baselines };

/// Rows in the order of the table.
PromiseAnalysis analyse_promises(std::vector<PastPromise> rows, Compare compare);

}  // namespace kept
