#pragma once
// Forecasts kept with their promises, the load of days, and how good the forecasts were.
#include <map>
#include <span>

#include "promises/promise_store.hpp"
#include "promises/stored_forecast.hpp"

namespace kept {

/// Written once and never changed: the database refuses it.
void keep_forecast(Tx& tx, StoredForecast const& forecast);
/// How many the promise has.
std::int64_t count_forecasts(Db& db, Viewer const& viewer, Id promise_id);
/// The first of each into its promise.
void add_forecasts(Db& db, Viewer const& viewer, std::span<Promise> promises);
/// Of one promise all, with those of its new days.
void add_all_forecasts(Db& db, Viewer const& viewer, Promise& promise);
void purge_forecasts_of(Tx& tx, Id promise_id);

/// Open promises of ours by the day said, between two days.
std::map<Day, std::int64_t> promised_days(Db& db, Viewer const& viewer, Id user_id, Day from,
                                          Day until);

/// A first forecast whose promise was done.
struct DecidedForecast {
  PromiseForecast forecast;  // of the kind: nobody's own
  std::vector<double> lines;
  Day start_on, done_on;
  double lead_days = 0;
};
/// The newest first, at most `limit`; those that abstained are left out.
std::vector<DecidedForecast> decided_forecasts(Db& db, Viewer const& viewer, Zone const& zone,
                                               int limit);

}  // namespace kept
