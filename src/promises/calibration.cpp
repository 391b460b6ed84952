// Scores of forecasts that were kept, from promise_history.hpp.
#include <algorithm>

#include "promises/promise_history.hpp"
#include "promises/scores.hpp"

namespace kept {
namespace {

constexpr std::int64_t cases_min = 5;
constexpr double nearly = 1e-9;

}  // namespace

std::optional<KeptShare> kept_share(std::int64_t kept, std::int64_t cases) {
  if (cases < cases_min) return {};
  auto interval = jeffreys(static_cast<std::size_t>(kept), static_cast<std::size_t>(cases));
  return KeptShare{static_cast<double>(kept) / static_cast<double>(cases), interval.low,
                   interval.high};
}

void HistoryRow::count(Promise const& promise) {
  ++made;
  switch (promise.outcome) {
    case Outcome::open:
      ++open;
      break;
    case Outcome::early:
      ++early;
      break;
    case Outcome::kept:
      ++kept;
      break;
    case Outcome::late:
      ++late;
      break;
    case Outcome::broken:
      ++broken;
      break;
    case Outcome::withdrawn:
      ++withdrawn;
      break;
  }
  if (!promise.renegotiations.empty()) ++renegotiated;
}

void HistoryRow::close() {
  kept_share = kept::kept_share(early + kept, early + kept + late + broken);
}

Calibration calibrate(std::vector<DecidedForecast> const& decided) {
  Calibration calibration;
  std::array<std::int64_t, 10> tenths{};
  std::int64_t kept = 0, even = 0;
  std::vector<double> over_actual;
  for (auto const& one : decided) {
    if (one.lines.size() != 9) continue;
    auto lead = std::max(one.lead_days, shortest_days);
    kept += one.done_on <= one.forecast.say_on;
    even += lead <= one.lines[4] + nearly;
    std::size_t tenth = 0;
    while (tenth < 9 && lead > one.lines[tenth] + nearly) ++tenth;
    ++tenths[tenth];
    over_actual.push_back(one.lines[8] / lead);
  }
  auto n = static_cast<std::int64_t>(over_actual.size());
  calibration.forecasts = n;
  calibration.kept = kept_share(kept, n);
  calibration.even = kept_share(even, n);
  for (std::size_t i = 0; i < tenths.size(); ++i)
    calibration.deciles.push_back({double(i) / 10, double(i + 1) / 10, tenths[i]});
  if (n >= cases_min) {
    auto middle = over_actual.begin() + n / 2;
    std::ranges::nth_element(over_actual, middle);
    calibration.sharpness = *middle;
  }
  return calibration;
}

}  // namespace kept
