#pragma once
// The record of kept and broken words: counts of what became of promises, by month, kind, owner or
// counterpart, and how the forecasts did.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "promises/forecast_store.hpp"
#include "promises/promise_store.hpp"

namespace kept {

enum class HistoryBy { month, kind, owner, counterpart };
constexpr auto words_of(HistoryBy) {
  return std::array{"month"sv, "kind"sv, "owner"sv, "counterpart"sv};
}

/// With Jeffreys' interval of 95 %.
struct KeptShare {
  double share = 0, low = 0, high = 1;
};
constexpr auto fields_of(KeptShare const*) {
  return std::tuple{field("share", &KeptShare::share), field("low", &KeptShare::low),
                    field("high", &KeptShare::high)};
}

/// Nothing below five cases: too few to say.
std::optional<KeptShare> kept_share(std::int64_t kept, std::int64_t cases);

/// `made` counts every promise whose day lies in the time asked for. Kept is early or on the day,
/// of those that are decided; one that was taken back in time is not counted among them.
struct HistoryRow {
  std::string month;  // "2026-11"
  Id kind, user_id, person_id, organisation_id;
  std::string name;
  std::int64_t made = 0, open = 0, early = 0, kept = 0, late = 0, broken = 0, withdrawn = 0,
               renegotiated = 0;
  std::optional<KeptShare> kept_share;

  void count(Promise const& promise);
  void close();
};
constexpr auto fields_of(HistoryRow const*) {
  return std::tuple{field("month", &HistoryRow::month),
                    field("kind", &HistoryRow::kind),
                    field("user_id", &HistoryRow::user_id),
                    field("person_id", &HistoryRow::person_id),
                    field("organisation_id", &HistoryRow::organisation_id),
                    field("name", &HistoryRow::name),
                    field("made", &HistoryRow::made),
                    field("open", &HistoryRow::open),
                    field("early", &HistoryRow::early),
                    field("kept", &HistoryRow::kept),
                    field("late", &HistoryRow::late),
                    field("broken", &HistoryRow::broken),
                    field("withdrawn", &HistoryRow::withdrawn),
                    field("renegotiated", &HistoryRow::renegotiated),
                    field("kept_share", &HistoryRow::kept_share)};
}

struct PromiseHistory {
  Day from, until;
  std::vector<HistoryRow> rows;
  HistoryRow total;
};
constexpr auto fields_of(PromiseHistory const*) {
  return std::tuple{field("from", &PromiseHistory::from), field("until", &PromiseHistory::until),
                    field("rows", &PromiseHistory::rows), field("total", &PromiseHistory::total)};
}

struct HistoryQuestion {
  Direction direction = Direction::ours;
  Day from, until;  // of the day said, both included
  HistoryBy by = HistoryBy::month;
};
/// By owner there is one's own row alone, and none in a firm of fewer than five users; of
/// counterparts the 200 with the most promises.
PromiseHistory promise_history(Db& db, Viewer const& viewer, HistoryQuestion const& question,
                               PromiseView const& view);

/// How often the day that was to be kept with 90 % was kept, and the one with an even chance;
/// `deciles` count where what happened fell among the tenths told; `sharpness` is the median of the
/// 90 % line over what it took.
struct Decile {
  double from = 0, until = 0;
  std::int64_t count = 0;
};
constexpr auto fields_of(Decile const*) {
  return std::tuple{field("from", &Decile::from), field("until", &Decile::until),
                    field("count", &Decile::count)};
}
struct Calibration {
  std::int64_t forecasts = 0;
  double said = .9;
  std::optional<KeptShare> kept, even;
  std::vector<Decile> deciles;
  std::optional<double> sharpness;
};
constexpr auto fields_of(Calibration const*) {
  return std::tuple{
      field("forecasts", &Calibration::forecasts), field("said", &Calibration::said),
      field("kept", &Calibration::kept),           field("even", &Calibration::even),
      field("deciles", &Calibration::deciles),     field("sharpness", &Calibration::sharpness)};
}
Calibration calibrate(std::vector<DecidedForecast> const& decided);

}  // namespace kept
