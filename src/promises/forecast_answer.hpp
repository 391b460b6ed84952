#pragma once
// What the promise dialog is answered: seven days with their chance, what to say, and why.
#include "promises/forecaster.hpp"

namespace kept {

struct DayChance {
  Day day;
  std::optional<double> chance;  // none where the record abstains
  std::int64_t promised = 0;     // open promises of the same owner said for that day
};
constexpr auto fields_of(DayChance const*) {
  return std::tuple{field("day", &DayChance::day), field("chance", &DayChance::chance),
                    field("promised", &DayChance::promised)};
}

/// The line of the belief and of the kind's own cases, as lead / estimate: too far apart for one
/// sort of work.
struct SplitRatios {
  double smooth_ratio = 1, own_ratio = 1;
};
constexpr auto fields_of(SplitRatios const*) {
  return std::tuple{field("smooth_ratio", &SplitRatios::smooth_ratio),
                    field("own_ratio", &SplitRatios::own_ratio)};
}

struct ForecastAnswer {
  std::int64_t cases = 0;
  Level level = Level::none;
  bool abstained = true;
  double chance_wanted = .9;
  double estimate_days = 1;  // given, or the median that stands in
  Day start_on, say_on, aim_on;
  bool no_slack = false;
  std::vector<DayChance> days;
  std::optional<DayChance> asked_for;
  std::vector<ForecastWhy> reasons;
  std::optional<SplitRatios> split_offer;
};
constexpr auto fields_of(ForecastAnswer const*) {
  return std::tuple{field("cases", &ForecastAnswer::cases),
                    field("level", &ForecastAnswer::level),
                    field("abstained", &ForecastAnswer::abstained),
                    field("chance_wanted", &ForecastAnswer::chance_wanted),
                    field("estimate_days", &ForecastAnswer::estimate_days),
                    field("start_on", &ForecastAnswer::start_on),
                    field("say_on", &ForecastAnswer::say_on),
                    field("aim_on", &ForecastAnswer::aim_on),
                    field("no_slack", &ForecastAnswer::no_slack),
                    field("days", &ForecastAnswer::days),
                    field("asked_for", &ForecastAnswer::asked_for),
                    field("reasons", &ForecastAnswer::reasons),
                    field("split_offer", &ForecastAnswer::split_offer)};
}

ForecastAnswer answer_forecast(Forecaster& forecaster, PromiseQuestion const& question,
                               std::optional<Day> asked_for);

}  // namespace kept
