#pragma once
// Which day will be kept, from the firm's own record. Everything is on the log scale of
// y = ln(lead / estimate), both in working days; one quantile function a promise, from which come
// the day to say, the day to aim for, the chance of each day, the warning and the score.
// Method: docs/forecast.md.
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "base/id.hpp"
#include "promises/belief.hpp"
#include "promises/foretold.hpp"
#include "promises/voices.hpp"

namespace kept {

constexpr double shortest_days = .25;

/// ln(lead / estimate); neither counts as less than the shortest, a quarter of a day.
double log_ratio(double lead_days, double estimate_days, double shortest = shortest_days);

/// What is believed before the first case: a median overrun of e^0.25 = 1.28.
constexpr Belief belief_before_any_case{
    .mean = .25, .mean_cases = 1, .spread_cases = 4, .variance = .25};

/// Adaptive conformal inference (Gibbs and Candes, 2021): the share of misses to aim at next.
class AdaptiveShare {
 public:
  double share() const { return share_; }
  void learn(bool missed);

 private:
  double share_ = .1;
};

class Forecast {
 public:
  /// Days that will do with chance p, 0 < p < 1.
  double days(double p) const;
  /// The chance of being done within so many working days.
  double chance(double days) const;

  /// The same on the log scale.
  double log_quantile(double p) const;
  double log_chance(double y) const;

  bool abstained() const { return level_ == Level::none; }
  Level level() const { return level_; }
  std::size_t cases() const { return cases_; }  // done promises of that level
  double estimate_days() const { return estimate_; }
  std::vector<ForecastReason> const& reasons() const { return reasons_; }
  /// What was said for 90 %: to be stored with the promise, because what then happens steers the
  /// adaptive share and the weights of the voices.
  struct Told {
    double adaptive_line = 0;  // the belief's line
    VoiceLines voices{};       // the belief with the kind's own quantile, then the others
    double mixed = 0;          // log_quantile(.9)
  };
  Told told() const;

 private:
  friend class DeliveryRecord;
  double smooth_quantile(double p) const;
  double smooth_chance(double y) const;
  double step(std::size_t k) const;  // the blend at p = k/(n + 1)
  double blend_quantile(double p) const;
  double blend_chance(double y) const;
  double voice_quantile(std::size_t voice, double p, double blend) const;

  Belief belief_ = belief_before_any_case;
  double stretch_ = 1;                                        // of what lies above the median
  std::shared_ptr<std::vector<double> const> cases_of_kind_;  // y ascending; null with few
  double weight_ = 0;                                         // of the kind's own quantile
  VoiceLines voice_weights_{1};
  // By voice, y ascending; null where it has too few cases and says what the belief says.
  std::array<std::shared_ptr<std::vector<double> const>, voice_count> voice_cases_;
  double estimate_ = 1, shortest_ = shortest_days;
  Level level_ = Level::none;
  std::size_t cases_ = 0;
  std::vector<ForecastReason> reasons_;
};

/// A promise that was done; `told` as it was when the promise was made, where it is known.
struct Delivered {
  Id kind, owner;
  std::optional<double> estimate_days;
  double lead_days = 0;
  std::optional<Forecast::Told> told = {};
};

/// A promise that is open, after so many working days.
struct StillOpen {
  Id kind, owner;
  double estimate_days = 1, elapsed_days = 0;
};

struct ForecastQuestion {
  Id kind;
  std::optional<Id> owner;  // only where the reader is that owner: else the kind's level answers
  std::optional<double> estimate_days;
};

/// A kind that hides two sorts of work: its two 90 % lines disagree.
struct SplitOffer {
  double smooth_ratio = 1, own_ratio = 1;  // lead / estimate at 90 %
};

/// Open promises past their estimate, as cases at what they may be expected to take.
class LateOnes {
 public:
  bool empty() const { return all_.n == 0; }

 private:
  friend class DeliveryRecord;
  Sums all_;
  std::map<Id, Sums> of_kind_;
  std::map<Id, std::vector<double>> values_;
  std::map<std::pair<Id, Id>, Sums> of_kind_and_owner_;
};

/// The summary of a firm's done promises. A delivery updates it; an edited, undone or merged past
/// promise replays its kind (forget, then learn in the order of delivery), since the adaptive share
/// depends on order. The weights of the voices keep what they learnt from it, and a kind that is
/// replayed counts as recent; learning the whole record anew is exact.
class DeliveryRecord {
 public:
  /// Another shortest time where the unit is not the day (hours, points).
  explicit DeliveryRecord(double shortest = shortest_days) : shortest_(shortest) {}

  void learn(Delivered const& done);
  void forget(Id kind);

  /// The same as one by one, without putting the whole in order after each.
  void learn_all(std::span<Delivered const> done);

  /// Of more than 1,000 the first are looked at.
  LateOnes late_ones(std::span<StillOpen const> open) const;
  Forecast forecast(ForecastQuestion const& question, LateOnes const& late) const;
  Forecast forecast(ForecastQuestion const& question, std::span<StillOpen const> open = {}) const {
    return forecast(question, late_ones(open));
  }

  std::size_t done() const;
  double shortest() const { return shortest_; }
  /// Median lead in days of the kind, else of the firm; nothing without a case.
  std::optional<double> median_lead(Id kind) const;
  /// From 20 cases, where the lines are more than 30 % apart.
  std::optional<SplitOffer> split_offer(Id kind) const;

 private:
  struct Kind {
    Sums sums;
    std::map<Id, Sums> owners;
    std::shared_ptr<std::vector<double>> ratios;  // y ascending; copied before it is changed
                                                  // while a forecast still reads it
    std::vector<double> leads;                    // ascending up to `in_order`, as `ratios`
    std::size_t in_order = 0;
    AdaptiveShare share;
    Sums const* of(Id owner) const;
  };
  // One sort of cases that a voice repeats.
  struct Sort {
    Voice voice;
    Id kind, owner;
    int size = 0;
    auto operator<=>(Sort const&) const = default;
  };
  static std::optional<Sort> sort_of(Voice voice, ForecastQuestion const& question,
                                     double estimate);
  std::shared_ptr<std::vector<double> const> cases_of(Voice voice, ForecastQuestion const& question,
                                                      double estimate) const;
  struct Late;
  static Late late_for(LateOnes const& late, ForecastQuestion const& question);
  Belief belief_of(Kind const* kind, std::optional<Id> owner, Late const* late) const;
  void take(Delivered const& done);
  void put_in_order();
  Kind const* find(Id kind) const;

  double shortest_;
  Sums all_;
  std::map<Id, Kind> kinds_;
  std::vector<double> leads_;  // of all kinds, ascending up to in_order_
  std::size_t in_order_ = 0;
  std::map<Sort, RecentCases> recent_;
  VoiceWeights voice_weights_;
};

/// The chance to ask for where a broken promise costs so much and a day too cautious so much
/// (newsvendor): broken / (broken + cautious), between .5 and .99; .9 where neither costs anything.
double chance_wanted(double cost_of_breaking, double cost_of_caution);

}  // namespace kept
