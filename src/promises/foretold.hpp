#pragma once
// What a forecast says of one promise, as it is kept and shown.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"

namespace kept {

/// The narrowest cases a forecast rests on.
enum class Level { none, all, kind, kind_and_owner };
constexpr auto words_of(Level) {
  return std::array{"none"sv, "all"sv, "kind"sv, "kind_and_owner"sv};
}

/// Why the forecast is what it is, for a sentence in the reader's language.
enum class ForecastReason {
  fewer_than_five_done,  // it abstains: a cautious default, no forecast
  no_estimate_given,     // the kind's median lead stands in
  kind_is_new,           // the whole firm's record stands in
  kind_runs_late,        // half of this kind takes at least a quarter longer than estimated
  open_ones_are_late,    // open promises that are past their estimate were counted
  busy_day,              // `count` others of the same owner are promised for `day`
  absence,               // the owner is away from `day` until `until`
  holiday                // nobody works on `day`, which is `name`
};
constexpr auto words_of(ForecastReason) {
  return std::array{
      "fewer_than_five_done"sv, "no_estimate_given"sv, "kind_is_new"sv, "kind_runs_late"sv,
      "open_ones_are_late"sv,   "busy_day"sv,          "absence"sv,     "holiday"sv};
}

struct ForecastWhy {
  ForecastReason kind = ForecastReason::kind_is_new;
  std::optional<Day> day, until;
  std::optional<std::int64_t> count;
  std::optional<std::string> name;
};
constexpr auto fields_of(ForecastWhy const*) {
  return std::tuple{field("kind", &ForecastWhy::kind), field("day", &ForecastWhy::day),
                    field("until", &ForecastWhy::until), field("count", &ForecastWhy::count),
                    field("name", &ForecastWhy::name)};
}

/// As it was at `made_at`, never changed afterwards. `chance` is of the day said; none where it
/// abstained.
struct PromiseForecast {
  Instant made_at;
  std::int64_t cases = 0;
  Level level = Level::none;
  bool abstained = true;
  Day said_for, say_on, aim_on;
  std::optional<double> chance;
};
constexpr auto fields_of(PromiseForecast const*) {
  return std::tuple{field("made_at", &PromiseForecast::made_at),
                    field("cases", &PromiseForecast::cases),
                    field("level", &PromiseForecast::level),
                    field("abstained", &PromiseForecast::abstained),
                    field("said_for", &PromiseForecast::said_for),
                    field("say_on", &PromiseForecast::say_on),
                    field("aim_on", &PromiseForecast::aim_on),
                    field("chance", &PromiseForecast::chance)};
}

/// Of an open promise of ours: P(done by the day said | not done by now), and the first day that
/// is as certain as is wanted.
struct PromiseRisk {
  double chance_now = 0;
  bool at_risk = false;
  std::vector<ForecastWhy> reasons;
  std::optional<Day> new_day;
};
constexpr auto fields_of(PromiseRisk const*) {
  return std::tuple{
      field("chance_now", &PromiseRisk::chance_now), field("at_risk", &PromiseRisk::at_risk),
      field("reasons", &PromiseRisk::reasons), field("new_day", &PromiseRisk::new_day)};
}

/// How a broken or late promise was put right.
struct Repair {
  Instant at;
  Id by_user_id;
  std::string said, done;
  bool operator==(Repair const&) const = default;
};
constexpr auto fields_of(Repair const*) {
  return std::tuple{field("at", &Repair::at), field("by_user_id", &Repair::by_user_id),
                    field("said", &Repair::said, required).max(2'000),
                    field("done", &Repair::done, required).max(2'000)};
}

}  // namespace kept
