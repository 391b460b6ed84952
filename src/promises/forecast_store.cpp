#include "promises/forecast_store.hpp"

#include "base/json.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

std::vector<StoredForecast> read_all(Rows rows) {
  std::vector<StoredForecast> stored;
  while (rows.next()) stored.push_back(row_to<StoredForecast>(rows));
  return stored;
}

}  // namespace

void keep_forecast(Tx& tx, StoredForecast const& forecast) {
  insert_row(tx, "promise_forecast", forecast);
}

std::int64_t count_forecasts(Db& db, Viewer const&, Id promise_id) {
  auto rows = db.query("select count(*) from promise_forecast where promise_id = $1", promise_id);
  rows.next();
  return rows.integer(0);
}

void add_forecasts(Db& db, Viewer const& viewer, std::span<Promise> promises) {
  std::vector<Id> ids;
  for (auto const& promise : promises)
    if (promise.direction == Direction::ours) ids.push_back(promise.id);
  if (ids.empty()) return;
  auto stored =
      read_all(db.query("select " + columns_of<StoredForecast>() +
                            " from promise_forecast where promise_id in {ids $1} and place = 0",
                        ids));
  std::map<Id, StoredForecast const*> by_id;
  for (auto const& each : stored) by_id[each.promise_id] = &each;
  for (auto& promise : promises)
    if (auto found = by_id.find(promise.id); found != by_id.end())
      promise.forecast = shown_to(viewer, *found->second);
}

void add_all_forecasts(Db& db, Viewer const& viewer, Promise& promise) {
  std::vector<PromiseForecast> all;
  for (auto const& each : read_all(db.query("select " + columns_of<StoredForecast>() +
                                                " from promise_forecast where promise_id = $1 "
                                                "order by place limit 201",
                                            promise.id)))
    all.push_back(shown_to(viewer, each));
  if (!all.empty()) promise.forecast = all.front();
  promise.forecasts = std::move(all);
}

void purge_forecasts_of(Tx& tx, Id promise_id) {
  tx.run("delete from promise_forecast where promise_id = $1", promise_id);
}

std::map<Day, std::int64_t> promised_days(Db& db, Viewer const&, Id user_id, Day from, Day until) {
  std::map<Day, std::int64_t> days;
  auto rows = db.query(
      "select said_for, count(*) from promise where by_user_id = $1 and said_for >= $2 "
      "and said_for <= $3 and direction = 'ours' and not settled and deleted_at is null "
      "group by said_for order by said_for",
      user_id, from, until);
  while (rows.next()) days[rows.day(0).value_or(Day{})] = rows.integer(1);
  return days;
}

std::vector<DecidedForecast> decided_forecasts(Db& db, Viewer const&, Zone const& zone, int limit) {
  std::vector<DecidedForecast> decided;
  auto rows = db.query(
      "select f.of_kind, f.lines, f.start_on, m.done_at, m.lead_days from promise m "
      "join promise_forecast f on f.promise_id = m.id and f.place = 0 "
      "where m.done_at is not null and m.deleted_at is null and m.lead_days is not null "
      "order by m.done_at desc, m.id desc limit $1",
      limit);
  while (rows.next()) {
    auto forecast = from_stored_json<PromiseForecast>(rows.text(0));
    if (forecast.abstained) continue;
    decided.push_back({forecast, from_stored_json<std::vector<double>>(rows.text(1)),
                       rows.day(2).value_or(Day{}), zone.day_of(rows.instant(3)), rows.real(4)});
  }
  return decided;
}

}  // namespace kept
