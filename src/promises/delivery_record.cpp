// DeliveryRecord of forecast.hpp.
#include <algorithm>
#include <cmath>

#include "promises/forecast.hpp"
#include "promises/student_t.hpp"

namespace kept {
namespace {

constexpr std::size_t done_min = 5;          // below it the forecast abstains
constexpr std::size_t own_quantile_min = 9;  // 90 % of fewer is beyond the last case
constexpr double own_quantile_half = 20;     // cases at which it weighs as much as the belief
constexpr std::size_t split_min = 20;
constexpr double split_apart = 1.3;
constexpr double late_ratio = 1.25;
constexpr std::size_t open_max = 1000;
// How many cases of its own a level is worth to the narrower one below it.
constexpr double kind_mean_max = 4, kind_spread_max = 8;
constexpr double owner_mean_max = 6, owner_spread_max = 20;

/// Puts what stands behind the first `in_order` ascending values into their order.
void merge_behind(std::vector<double>& values, std::size_t in_order) {
  auto behind = values.begin() + static_cast<std::ptrdiff_t>(in_order);
  if (values.size() == in_order + 1) {
    std::rotate(std::upper_bound(values.begin(), behind, *behind), behind, values.end());
    return;
  }
  std::sort(behind, values.end());
  std::inplace_merge(values.begin(), behind, values.end());
}

/// The k-th smallest of an ascending list, k = ceil((n + 1) p).
double own_quantile(std::vector<double> const& values, double p) {
  auto place = std::ceil(static_cast<double>(values.size() + 1) * p - 1e-9);
  return values[std::clamp<std::size_t>(static_cast<std::size_t>(place), 1, values.size()) - 1];
}

}  // namespace

/// Of the late open promises, what one question hears.
struct DeliveryRecord::Late {
  Sums all, kind, owner;
  std::vector<double> const* of_kind = nullptr;
};

Sums const* DeliveryRecord::Kind::of(Id owner) const {
  auto found = owners.find(owner);
  return found == owners.end() ? nullptr : &found->second;
}

DeliveryRecord::Kind const* DeliveryRecord::find(Id kind) const {
  auto found = kinds_.find(kind);
  return found == kinds_.end() ? nullptr : &found->second;
}

Belief DeliveryRecord::belief_of(Kind const* kind, std::optional<Id> owner,
                                 Late const* late) const {
  auto with = [&](Sums sums, Sums Late::* more) {
    if (late) sums.add(late->*more);
    return sums;
  };
  auto of_all = belief_before_any_case.after(with(all_, &Late::all));
  auto of_kind = of_all.worth_at_most(kind_mean_max, kind_spread_max)
                     .after(with(kind ? kind->sums : Sums{}, &Late::kind));
  if (!owner) return of_kind;
  auto const* own = kind ? kind->of(*owner) : nullptr;
  return of_kind.worth_at_most(owner_mean_max, owner_spread_max)
      .after(with(own ? *own : Sums{}, &Late::owner));
}

void DeliveryRecord::learn(Delivered const& done) {
  take(done);
  put_in_order();
}

void DeliveryRecord::learn_all(std::span<Delivered const> done) {
  for (auto const& one : done) {
    // What was told is known, and so is the estimate: nothing in order is looked at.
    if (!one.told || !one.estimate_days) put_in_order();
    take(one);
  }
  put_in_order();
}

void DeliveryRecord::take(Delivered const& done) {
  auto estimate = done.estimate_days.value_or(median_lead(done.kind).value_or(done.lead_days));
  auto y = log_ratio(done.lead_days, estimate, shortest_);
  ForecastQuestion question{done.kind, done.owner, done.estimate_days};
  auto told = done.told ? *done.told : forecast(question).told();
  auto& kind = kinds_[done.kind];
  kind.share.learn(y > told.adaptive_line);
  if (this->done() >= done_min) voice_weights_.learn(told.voices, told.mixed, y, .9);
  for (std::size_t i = 1; i < voice_count; ++i)
    if (auto sort = sort_of(static_cast<Voice>(i), question, std::max(estimate, shortest_)))
      recent_[*sort].add(done.kind, y);
  all_.add(y);
  kind.sums.add(y);
  kind.owners[done.owner].add(y);
  if (!kind.ratios)
    kind.ratios = std::make_shared<std::vector<double>>();
  else if (kind.ratios.use_count() > 1)
    kind.ratios = std::make_shared<std::vector<double>>(*kind.ratios);
  kind.ratios->push_back(y);
  kind.leads.push_back(done.lead_days);
  leads_.push_back(done.lead_days);
}

void DeliveryRecord::put_in_order() {
  if (in_order_ == leads_.size()) return;
  merge_behind(leads_, in_order_);
  in_order_ = leads_.size();
  for (auto& [id, kind] : kinds_) {
    if (kind.in_order == kind.leads.size()) continue;
    merge_behind(*kind.ratios, kind.in_order);
    merge_behind(kind.leads, kind.in_order);
    kind.in_order = kind.leads.size();
  }
}

void DeliveryRecord::forget(Id kind) {
  kinds_.erase(kind);
  all_ = {};
  leads_.clear();
  for (auto const& [id, rest] : kinds_) {
    all_.add(rest.sums);
    leads_.insert(leads_.end(), rest.leads.begin(), rest.leads.end());
  }
  std::ranges::sort(leads_);
  in_order_ = leads_.size();
  for (auto& [sort, cases] : recent_) cases.forget(kind);
}

std::optional<DeliveryRecord::Sort> DeliveryRecord::sort_of(Voice voice,
                                                            ForecastQuestion const& question,
                                                            double estimate) {
  using enum Voice;
  Sort sort{.voice = voice, .kind = {}, .owner = {}};
  if (voice == kind || voice == kind_and_owner || voice == size_and_kind) sort.kind = question.kind;
  if (voice == owner || voice == kind_and_owner || voice == size_and_owner) {
    if (!question.owner) return std::nullopt;
    sort.owner = *question.owner;
  }
  if (voice == size || voice == size_and_owner || voice == size_and_kind) {
    if (!question.estimate_days) return std::nullopt;
    sort.size = size_of(estimate);
  }
  return sort;
}

std::shared_ptr<std::vector<double> const> DeliveryRecord::cases_of(
    Voice voice, ForecastQuestion const& question, double estimate) const {
  using enum Voice;
  // Where the narrow sort has too few cases, the wider ones after it.
  static constexpr std::array<std::array<Voice, 4>, voice_count> wider{
      {{belief},
       {all},
       {kind, all},
       {owner, all},
       {kind_and_owner, owner, kind, all},
       {size, all},
       {size_and_owner, size, owner, all},
       {size_and_kind, kind, size, all}}};
  for (auto next : wider[static_cast<std::size_t>(voice)]) {
    if (next == belief) break;
    auto sort = sort_of(next, question, estimate);
    if (!sort) continue;
    auto found = recent_.find(*sort);
    if (found == recent_.end()) continue;
    if (auto cases = found->second.sorted()) return cases;
  }
  return nullptr;
}

LateOnes DeliveryRecord::late_ones(std::span<StillOpen const> open) const {
  LateOnes late;
  for (auto const& promise : open.first(std::min(open.size(), open_max))) {
    if (promise.elapsed_days <= promise.estimate_days) continue;
    auto now = log_ratio(promise.elapsed_days, promise.estimate_days, shortest_);
    auto y = belief_of(find(promise.kind), promise.owner, nullptr).mean_above(now);
    late.all_.add(y);
    late.of_kind_[promise.kind].add(y);
    late.values_[promise.kind].push_back(y);
    late.of_kind_and_owner_[{promise.kind, promise.owner}].add(y);
  }
  return late;
}

DeliveryRecord::Late DeliveryRecord::late_for(LateOnes const& late,
                                              ForecastQuestion const& question) {
  Late heard;
  heard.all = late.all_;
  if (auto kind = late.of_kind_.find(question.kind); kind != late.of_kind_.end()) {
    heard.kind = kind->second;
    heard.of_kind = &late.values_.at(question.kind);
  }
  if (!question.owner) return heard;
  auto owner = late.of_kind_and_owner_.find({question.kind, *question.owner});
  if (owner != late.of_kind_and_owner_.end()) heard.owner = owner->second;
  return heard;
}

Forecast DeliveryRecord::forecast(ForecastQuestion const& question, LateOnes const& open) const {
  Forecast forecast;
  auto const* kind = find(question.kind);
  forecast.shortest_ = shortest_;
  auto estimate = question.estimate_days;
  if (!estimate) forecast.reasons_.push_back(ForecastReason::no_estimate_given);
  forecast.estimate_ =
      std::max(estimate.value_or(median_lead(question.kind).value_or(1)), shortest_);
  if (done() < done_min) {
    forecast.reasons_.push_back(ForecastReason::fewer_than_five_done);
    return forecast;
  }

  auto late = late_for(open, question);
  forecast.belief_ = belief_of(kind, question.owner, &late);
  auto miss_share = kind ? kind->share.share() : AdaptiveShare().share();
  forecast.stretch_ = student_t_quantile(1 - miss_share, forecast.belief_.spread_cases) /
                      student_t_quantile(.9, forecast.belief_.spread_cases);
  auto late_count = late.of_kind ? late.of_kind->size() : 0;
  if (kind && kind->ratios->size() + late_count >= own_quantile_min) {
    auto cases = kind->ratios;
    if (late_count > 0) {
      cases = std::make_shared<std::vector<double>>(*cases);
      auto done = static_cast<std::ptrdiff_t>(cases->size());
      cases->insert(cases->end(), late.of_kind->begin(), late.of_kind->end());
      std::ranges::sort(cases->begin() + done, cases->end());
      std::ranges::inplace_merge(*cases, cases->begin() + done);
    }
    auto n = static_cast<double>(cases->size());
    forecast.weight_ = n / (n + own_quantile_half);
    forecast.cases_of_kind_ = std::move(cases);
  }

  forecast.voice_weights_ = voice_weights_.weights();
  for (std::size_t i = 1; i < voice_count; ++i)
    forecast.voice_cases_[i] = cases_of(static_cast<Voice>(i), question, forecast.estimate_);

  auto const* own = kind && question.owner ? kind->of(*question.owner) : nullptr;
  forecast.level_ = own ? Level::kind_and_owner : kind ? Level::kind : Level::all;
  forecast.cases_ = static_cast<std::size_t>(own ? own->n : kind ? kind->sums.n : all_.n);
  if (!kind) forecast.reasons_.push_back(ForecastReason::kind_is_new);
  if (kind && kind->ratios->size() >= done_min &&
      own_quantile(*kind->ratios, .5) >= std::log(late_ratio))
    forecast.reasons_.push_back(ForecastReason::kind_runs_late);
  if (late.all.n > 0) forecast.reasons_.push_back(ForecastReason::open_ones_are_late);
  return forecast;
}

std::size_t DeliveryRecord::done() const { return static_cast<std::size_t>(all_.n); }

std::optional<double> DeliveryRecord::median_lead(Id kind) const {
  auto const* own = find(kind);
  auto const& leads = own ? own->leads : leads_;
  if (leads.empty()) return std::nullopt;
  auto middle = leads.size() / 2;
  return leads.size() % 2 ? leads[middle] : (leads[middle - 1] + leads[middle]) / 2;
}

std::optional<SplitOffer> DeliveryRecord::split_offer(Id kind) const {
  auto const* own = find(kind);
  if (!own || own->ratios->size() < split_min) return std::nullopt;
  SplitOffer offer{.smooth_ratio = std::exp(belief_of(own, std::nullopt, nullptr).quantile(.9)),
                   .own_ratio = std::exp(own_quantile(*own->ratios, .9))};
  auto apart = std::max(offer.smooth_ratio / offer.own_ratio, offer.own_ratio / offer.smooth_ratio);
  if (apart <= split_apart) return std::nullopt;
  return offer;
}

}  // namespace kept
