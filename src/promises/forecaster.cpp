#include "promises/forecaster.hpp"

#include <algorithm>

#include "firm/calendars.hpp"
#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "promises/forecast_store.hpp"
#include "promises/promise_kind_store.hpp"

namespace kept {
namespace {

constexpr int open_ones_max = 200;
constexpr std::int64_t busy_from = 3;  // others promised for the same day
constexpr int calendar_back = 800, calendar_ahead = 1'100;
constexpr int days_off_looked_at = 120;
constexpr std::size_t reasons_max = 8;

}  // namespace

Forecaster::Forecaster(Db& db, Viewer const& viewer, RecordKeeper::Record record, Instant now)
    : db_(db),
      viewer_(viewer),
      record_(std::move(record)),
      today_(firm_zone(db, viewer).day_of(now)),
      calendars_(db, viewer, today_ - calendar_back, today_ + calendar_ahead),
      late_(
          record_->late_ones(still_open(db, viewer, *record_, calendars_, today_, open_ones_max))) {
}

Outlook Forecaster::look(Promise const& promise, std::optional<Id> owner) {
  auto const& calendar = calendars_.of(promise);
  auto forecast = record_->forecast({promise.kind, owner, promise.estimate_days}, late_);
  return Outlook(std::move(forecast), calendar, calendars_.start(promise.made_at, calendar),
                 today_);
}

Outlook Forecaster::outlook(PromiseQuestion const& question) {
  Promise promise;
  promise.kind = question.kind;
  promise.by_user_id = question.by_user_id;
  promise.person_id = question.person_id;
  promise.organisation_id = question.organisation_id;
  promise.estimate_days = question.estimate_days;
  promise.made_at = question.made_at;
  bool own = viewer_.user_id && viewer_.user_id == question.by_user_id;
  return look(promise, own ? std::optional(question.by_user_id) : std::nullopt);
}

Outlook Forecaster::outlook_now(Promise const& promise) {
  bool own = viewer_.user_id && viewer_.user_id == promise.by_user_id;
  return look(promise, own ? std::optional(promise.by_user_id) : std::nullopt);
}

std::optional<PromiseRisk> Forecaster::risk(Promise const& promise) {
  if (promise.direction != Direction::ours || promise.outcome != Outcome::open) return {};
  auto outlook = outlook_now(promise);
  if (outlook.forecast().abstained()) return {};
  PromiseRisk risk;

  auto wanted = this->wanted(promise.kind);
  risk.chance_now = outlook.chance(promise.said_for);
  risk.at_risk = risk.chance_now < wanted;
  if (!risk.at_risk) return risk;
  risk.new_day = outlook.day_for(wanted);
  risk.reasons = reasons(outlook, promise.by_user_id, promise.said_for, promise.id);
  return risk;
}

void Forecaster::add_risks(std::span<Promise> promises) {
  for (auto& promise : promises) promise.risk = risk(promise);
}

StoredForecast Forecaster::to_store(Promise const& promise, std::int64_t place) {
  auto wanted = this->wanted(promise.kind);
  auto made_at = place == 0 || promise.renegotiations.empty() ? promise.made_at
                                                              : promise.renegotiations.back().at;
  auto of_kind = look(promise, std::nullopt);
  StoredForecast stored{.promise_id = promise.id,
                        .place = place,
                        .owner_id = promise.by_user_id,
                        .start_on = of_kind.start(),
                        .of_kind = kept_of(of_kind, promise.said_for, wanted, made_at),
                        .of_owner = {},
                        .lines = lines_of(of_kind),
                        .told = {told_to_json(of_kind.forecast().told())}};
  if (!promise.by_user_id) return stored;
  auto of_owner = look(promise, promise.by_user_id);
  stored.told = {told_to_json(of_owner.forecast().told())};
  if (of_owner.forecast().level() == Level::kind_and_owner)
    stored.of_owner = kept_of(of_owner, promise.said_for, wanted, made_at);
  return stored;
}

std::map<Day, std::int64_t> const& Forecaster::load_of(Id owner) {
  auto found = loads_.find(owner);
  if (found != loads_.end()) return found->second;
  return loads_[owner] = promised_days(db_, viewer_, owner, today_, today_ + calendar_ahead);
}

void Forecaster::add_days_off(std::vector<ForecastWhy>& reasons, Day from, Day until, Id owner) {
  if (until < from || until - from > days_off_looked_at) return;
  for (auto const& day : known_days(db_, viewer_, from, until, owner)) {
    // A holiday on a weekend takes no day from anybody.
    if (day.worked == Worked::whole || week_.at(day.day.weekday() - 1) == Worked::no) continue;
    bool away = day.source == DaySource::absence;
    if (away && !reasons.empty() && reasons.back().kind == ForecastReason::absence) {
      reasons.back().until = day.day;
      continue;
    }
    if (reasons.size() >= reasons_max) return;
    ForecastWhy why{.kind = away ? ForecastReason::absence : ForecastReason::holiday,
                    .day = day.day,
                    .until = day.day};
    if (!away && day.names) why.name = name_for_viewer(*day.names);
    reasons.push_back(std::move(why));
  }
}

std::string const& Forecaster::name_for_viewer(DayNames const& names) {
  if (!language_) {
    auto user = viewer_.user_id ? find_user(db_, viewer_, viewer_.user_id) : std::nullopt;
    language_ = user ? user->language : Language::en;
  }
  switch (*language_) {
    case Language::da:
      return names.da;
    case Language::ar:
      return names.ar;
    case Language::en:
      break;
  }
  return names.en;
}

std::int64_t Forecaster::promised(Id owner, Day day) {
  auto const& load = load_of(owner);
  auto found = load.find(day);
  return found == load.end() ? 0 : found->second;
}

std::vector<ForecastWhy> Forecaster::reasons(Outlook const& outlook, Id owner, Day until, Id but) {
  std::vector<ForecastWhy> reasons;
  for (auto kind : outlook.forecast().reasons()) reasons.push_back({.kind = kind});
  if (!owner) return reasons;
  auto others = promised(owner, until) - (but ? 1 : 0);
  if (others >= busy_from)
    reasons.push_back({.kind = ForecastReason::busy_day, .day = until, .count = others});
  add_days_off(reasons, std::max(outlook.start(), today_), until, owner);
  return reasons;
}

double Forecaster::wanted(Id kind) {
  if (!kinds_) kinds_ = list_promise_kinds(db_, viewer_);
  auto found = std::ranges::find(*kinds_, kind, &PromiseKind::id);
  if (found == kinds_->end() || !found->cost_of_breaking || !found->cost_of_caution)
    return chance_wanted(0, 0);
  return chance_wanted(*found->cost_of_breaking, *found->cost_of_caution);
}

}  // namespace kept
