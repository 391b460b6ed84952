#include "promises/analysis.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <random>
#include <unordered_map>

#include "promises/baselines.hpp"
#include "promises/forecast.hpp"

namespace kept {
namespace {

constexpr double nearly = 1e-12;
constexpr int bootstrap_samples = 1'000;

std::optional<double> median(std::vector<double> values) {
  if (values.empty()) return {};
  auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// What was said of one row, and what came of it.
struct Scored {
  std::size_t kind = 0;
  double loss = 0, stretch = 0, over_actual = 0;
  bool kept = false, half = false;
};

struct Summary {
  std::optional<double> coverage_90, coverage_50, pinball_90, median_stretch_90, sharpness;
  std::size_t kept = 0, scored = 0;
};

Summary summary_of(std::vector<Scored> const& all) {
  Summary summary;
  std::size_t half = 0;
  double loss = 0;
  std::vector<double> stretches, over_actual;
  summary.scored = all.size();
  for (auto const& one : all) {
    summary.kept += one.kept;
    half += one.half;
    loss += one.loss;
    stretches.push_back(one.stretch);
    over_actual.push_back(one.over_actual);
  }
  if (summary.scored == 0) return summary;
  auto n = static_cast<double>(summary.scored);
  summary.coverage_90 = static_cast<double>(summary.kept) / n;
  summary.coverage_50 = static_cast<double>(half) / n;
  summary.pinball_90 = loss / n;
  summary.median_stretch_90 = median(std::move(stretches));
  summary.sharpness = median(std::move(over_actual));
  return summary;
}

class Analysis {
 public:
  Analysis(std::vector<PastPromise> rows, Compare compare)
      : rows_(std::move(rows)), record_(shortest_of(rows_)), told_(rows_.size()) {
    if (compare == Compare::with_baselines) {
      baselines_ = all_baselines();
      scored_by_.resize(baselines_.size());
    }
  }

  PromiseAnalysis run() {
    put_in_order();
    for (std::size_t at = 0; at < rows_.size(); ++at) {
      for (; !waiting_.empty() && waiting_.top().first < earliest_[at]; waiting_.pop())
        learn(waiting_.top().second);
      look_at(at);
    }
    return told();
  }

 private:
  /// Zeros count as the least that is written anywhere, since the unit is not known.
  static double shortest_of(std::vector<PastPromise> const& rows) {
    double least = 1e300;
    for (auto const& row : rows)
      for (auto value : {row.estimate.value_or(0), row.actual.value_or(0)})
        if (value > 0) least = std::min(least, value);
    return least;
  }

  /// By the moment made where every done row says when it was done; else as the table stands, and a
  /// row is learnt only once no row below was made before it was done.
  void put_in_order() {
    bool all_say_when =
        std::ranges::all_of(rows_, [](PastPromise const& row) { return !row.actual || row.done; });
    if (all_say_when) std::ranges::stable_sort(rows_, {}, &PastPromise::made);
    earliest_.assign(rows_.size(), 0);
    auto least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t at = rows_.size(); at-- > 0;)
      earliest_[at] = least = std::min(least, rows_[at].made);
  }

  std::size_t number(std::string const& name) {
    return numbers_.try_emplace(name, numbers_.size() + 1).first->second;
  }
  Id kind_of(PastPromise const& row) { return Id{std::int64_t(number("kind " + row.kind))}; }
  Id owner_of(PastPromise const& row) { return Id{std::int64_t(number("owner " + row.owner))}; }
  /// An estimate of nothing is none.
  static std::optional<double> estimate_of(PastPromise const& row) {
    return row.estimate && *row.estimate > 0 ? row.estimate : std::nullopt;
  }

  void look_at(std::size_t at) {
    auto const& row = rows_[at];
    auto kind = kind_of(row), owner = owner_of(row);
    auto& by_kind = kinds_[row.kind];
    ++by_kind.rows;
    if (!row.actual) {
      ++open_;
      return;
    }
    auto forecast = record_.forecast({kind, owner, estimate_of(row)});
    told_[at] = forecast.told();
    auto y = log_ratio(*row.actual, forecast.estimate_days(), record_.shortest());
    if (forecast.abstained())
      ++abstained_;
    else
      score(at, forecast, y);
    BaselineCase one{kind, row.owner.empty() ? Id{} : owner, estimate_of(row).has_value(), y};
    for (std::size_t i = 0; i < baselines_.size(); ++i) {
      auto lines = baselines_[i]->lines(one);
      // Without an estimate a baseline's ratios are of the time itself.
      auto happened = estimate_of(row) ? y : std::log(std::max(*row.actual, record_.shortest()));
      if (!forecast.abstained())
        scored_by_[i].push_back(scored(0, lines.ninety, lines.fifty, happened));
    }
    if (row.done)
      waiting_.emplace(*row.done, at);
    else
      learn(at);
  }

  static Scored scored(std::size_t kind, double ninety, double fifty, double y) {
    return {.kind = kind,
            .loss = pinball(ninety, y, .9),
            .stretch = std::exp(ninety),
            .over_actual = std::exp(ninety - y),
            .kept = y <= ninety + nearly,
            .half = y <= fifty + nearly};
  }

  void score(std::size_t at, Forecast const& forecast, double y) {
    auto kind = number("kind " + rows_[at].kind);
    scored_.push_back(scored(kind, told_[at]->mixed, forecast.log_quantile(.5), y));
    std::size_t tenth = 0;
    while (tenth < 9 && y > forecast.log_quantile(double(tenth + 1) / 10) + nearly) ++tenth;
    ++tenths_[tenth];
  }

  void learn(std::size_t at) {
    auto const& row = rows_[at];
    auto kind = kind_of(row), owner = owner_of(row);
    record_.learn({kind, owner, estimate_of(row), *row.actual, told_[at]});
    auto y = log_ratio(*row.actual, estimate_of(row).value_or(1), record_.shortest());
    BaselineCase one{kind, row.owner.empty() ? Id{} : owner, estimate_of(row).has_value(), y};
    for (auto& baseline : baselines_) baseline->learn(one);
  }

  PromiseAnalysis told() {
    PromiseAnalysis analysis;
    auto all = summary_of(scored_);
    analysis.rows = static_cast<std::int64_t>(rows_.size());
    analysis.open = open_;
    analysis.scored = static_cast<std::int64_t>(all.scored);
    analysis.abstained = abstained_;
    analysis.coverage_90 = all.coverage_90;
    analysis.coverage_50 = all.coverage_50;
    analysis.pinball_90 = all.pinball_90;
    analysis.median_stretch_90 = all.median_stretch_90;
    analysis.sharpness = all.sharpness;
    if (all.scored > 0) {
      auto interval = jeffreys(all.kept, all.scored);
      analysis.coverage_90_low = interval.low;
      analysis.coverage_90_high = interval.high;
    }
    analysis.tenths.assign(tenths_.begin(), tenths_.end());
    std::unordered_map<std::size_t, std::vector<Scored>> of_kind;
    for (auto const& one : scored_) of_kind[one.kind].push_back(one);
    for (auto& [name, score] : kinds_) {
      auto own = summary_of(of_kind[number("kind " + name)]);
      score = {name,
               score.rows,
               static_cast<std::int64_t>(own.scored),
               own.coverage_90,
               own.coverage_50,
               own.pinball_90,
               own.median_stretch_90};
      analysis.by_kind.push_back(score);
    }
    for (std::size_t i = 0; i < baselines_.size(); ++i)
      analysis.baselines.push_back(compare(*baselines_[i], scored_by_[i]));
    return analysis;
  }

  BaselineScore compare(Baseline const& baseline, std::vector<Scored> const& theirs) const {
    BaselineScore score;
    score.name = baseline.name();
    auto all = summary_of(theirs);
    score.coverage_90 = all.coverage_90;
    score.pinball_90 = all.pinball_90;
    score.median_stretch_90 = all.median_stretch_90;
    if (theirs.empty()) return score;
    std::vector<double> apart(theirs.size());
    double sum = 0;
    for (std::size_t i = 0; i < apart.size(); ++i)
      sum += apart[i] = theirs[i].loss - scored_[i].loss;
    std::vector<double> means(bootstrap_samples);
    std::mt19937_64 random(20'261'122);
    for (auto& mean : means) {
      double drawn = 0;
      // The high bits by multiplication (Lemire): a division for each draw would be half the time.
      for (std::size_t i = 0; i < apart.size(); ++i)
        drawn += apart[((random() >> 32) * apart.size()) >> 32];
      mean = drawn / static_cast<double>(apart.size());
    }
    std::ranges::sort(means);
    score.pinball_lower_by = sum / static_cast<double>(apart.size());
    score.pinball_lower_by_low = means[bootstrap_samples / 40];
    score.pinball_lower_by_high = means[bootstrap_samples - bootstrap_samples / 40 - 1];
    return score;
  }

  std::vector<PastPromise> rows_;
  DeliveryRecord record_;
  std::vector<std::optional<Forecast::Told>> told_;
  std::vector<std::unique_ptr<Baseline>> baselines_;
  std::vector<std::vector<Scored>> scored_by_;
  std::vector<std::int64_t> earliest_;
  using Done = std::pair<std::int64_t, std::size_t>;
  std::priority_queue<Done, std::vector<Done>, std::greater<>> waiting_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::map<std::string, KindScore> kinds_;
  std::vector<Scored> scored_;
  std::array<std::int64_t, 10> tenths_{};
  std::int64_t open_ = 0, abstained_ = 0;
};

}  // namespace

PromiseAnalysis analyse_promises(std::vector<PastPromise> rows, Compare compare) {
  return Analysis(std::move(rows), compare).run();
}

}  // namespace kept
