#pragma once
// Forecasts of one moment: the record, the open promises and the calendars as one snapshot has
// them. The dialog, the stored forecast, the warning and Today all ask here.
#include <map>
#include <optional>
#include <span>

#include "firm/holiday.hpp"
#include "promises/promise_kind.hpp"
#include "promises/record_keeper.hpp"
#include "promises/stored_forecast.hpp"

namespace kept {

/// A promise not made yet.
struct PromiseQuestion {
  Id kind, by_user_id, person_id, organisation_id;
  std::optional<double> estimate_days;
  Instant made_at;
};

class Forecaster {
 public:
  Forecaster(Db& db, Viewer const& viewer, RecordKeeper::Record record, Instant now);

  /// For the viewer: the level of kind and owner only where the viewer is that owner.
  Outlook outlook(PromiseQuestion const& question);
  /// Of an open promise, given that it is not done yet.
  Outlook outlook_now(Promise const& promise);
  /// Nothing for one that is not open, or not ours, nor where the record abstains.
  std::optional<PromiseRisk> risk(Promise const& promise);
  void add_risks(std::span<Promise> promises);

  /// What is to be kept with the promise that was just made, or got a new day.
  StoredForecast to_store(Promise const& promise, std::int64_t place);

  /// Forecast's own reasons, then what stands in the days until `until`.
  std::vector<ForecastWhy> reasons(Outlook const& outlook, Id owner, Day until, Id but);
  /// How many open promises of that owner are said for the day.
  std::int64_t promised(Id owner, Day day);
  /// The chance to ask for of that kind.
  double wanted(Id kind);
  DeliveryRecord const& record() const { return *record_; }
  PromiseCalendars& calendars() { return calendars_; }
  Day today() const { return today_; }

 private:
  Outlook look(Promise const& promise, std::optional<Id> owner);
  std::map<Day, std::int64_t> const& load_of(Id owner);
  void add_days_off(std::vector<ForecastWhy>& reasons, Day from, Day until, Id owner);
  std::string const& name_for_viewer(DayNames const& names);

  Db& db_;
  Viewer const& viewer_;
  RecordKeeper::Record record_;
  Day today_;
  PromiseCalendars calendars_;
  LateOnes late_;
  WorkingWeek week_{};
  std::optional<Language> language_;
  std::optional<std::vector<PromiseKind>> kinds_;
  std::map<Id, std::map<Day, std::int64_t>> loads_;
};

}  // namespace kept
