// How good the forecast is on real histories: forecast_eval FOLDER (default ../shared/data). With
// --csv OUT each is written there as a table for `kept analyse promises` instead. Each promise is
// forecast from those done before it was made and scored by what then happened; nothing is refitted
// afterwards. Prints one table a history; docs/forecast.md explains it.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <deque>
#include <memory>
#include <queue>
#include <unordered_map>

#include "base/json_write.hpp"
#include "promise_histories.hpp"
#include "promises/forecast.hpp"
#include "promises/scores.hpp"

using namespace kept;
using namespace kept::bench;

namespace {

struct Case {
  Id kind, owner;
  std::optional<double> estimate;
  double actual = 0;
};

/// What is to be compared: ln of the 90 % and the 50 % line in the table's unit.
struct Lines {
  double ninety = 0, fifty = 0;
  Forecast::Told told = {};  // ours only
};

class Method {
 public:
  explicit Method(char const* name) : name_(name) {}
  virtual ~Method() = default;
  char const* name() const { return name_; }
  virtual Lines lines(Case const& one) = 0;
  /// `told` is what lines() answered when it was made.
  virtual void learn(Case const& one, Lines const& told) = 0;

 private:
  char const* name_;
};

/// Without an estimate the time itself is the ratio.
double ratio_of(Case const& one) { return std::log(one.actual / one.estimate.value_or(1)); }

class EstimateItself final : public Method {
 public:
  EstimateItself() : Method("the estimate itself") {}
  Lines lines(Case const& one) override {
    auto y = std::log(one.estimate.value_or(1));
    return {y, y, {}};
  }
  void learn(Case const&, Lines const&) override {}
};

/// The k-th smallest of the last 200 of the same owner and kind of estimate, k = ceil((n+1)p); with
/// fewer than nine, of everybody's last 200.
class OwnHistory : public Method {
 public:
  OwnHistory() : Method("own-history quantile") {}
  Lines lines(Case const& one) override {
    auto const& own = of_owner_[key(one)];
    auto const& used = own.size() >= 9 ? own : everybody_;
    auto y = std::log(one.estimate.value_or(1));
    return {y + quantile(used, .9, 1), y + quantile(used, .5, 1)};
  }
  void learn(Case const& one, Lines const&) override {
    for (auto* list : {&of_owner_[key(one)], &everybody_}) {
      list->push_back(ratio_of(one));
      if (list->size() > 200) list->pop_front();
    }
  }

 protected:
  explicit OwnHistory(char const* name) : Method(name) {}
  /// Without owners and estimates the kind is the history.
  static std::int64_t key(Case const& one) {
    return one.owner && one.estimate ? one.owner.value : one.kind.value;
  }
  static double quantile(std::deque<double> const& list, double p, int more) {
    if (list.empty()) return 0;
    std::vector<double> sorted(list.begin(), list.end());
    auto place = static_cast<std::size_t>(std::ceil(double(list.size() + more) * p - 1e-9));
    auto at = sorted.begin() +
              static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(place, 1, sorted.size()) - 1);
    std::ranges::nth_element(sorted, at);
    return *at;
  }
  std::unordered_map<std::int64_t, std::deque<double>> of_owner_;
  std::deque<double> everybody_;
};

/// Spolsky's: a future divides the estimate by a past velocity of the same person, drawn at random;
/// for one task its percentile is that of the past ratios. A newcomer has nothing to draw from.
class EvidenceBased final : public OwnHistory {
 public:
  EvidenceBased() : OwnHistory("evidence-based scheduling") {}
  Lines lines(Case const& one) override {
    auto const& own = of_owner_[key(one)];
    auto y = std::log(one.estimate.value_or(1));
    return {y + quantile(own, .9, 0), y + quantile(own, .5, 0)};
  }
};

class OurForecast final : public Method {
 public:
  OurForecast() : Method("Kept") {}
  Lines lines(Case const& one) override {
    auto forecast = record_.forecast({one.kind, one.owner, one.estimate});
    auto y = std::log(forecast.estimate_days());
    return {y + forecast.log_quantile(.9), y + forecast.log_quantile(.5), forecast.told()};
  }
  void learn(Case const& one, Lines const& lines) override {
    record_.learn({one.kind, one.owner, one.estimate, one.actual, lines.told});
  }

 private:
  DeliveryRecord record_{1e-6};
};

struct Tally {
  std::size_t scored = 0, kept = 0, half = 0;
  double pinball_sum = 0, stretch_median = 0, over_actual_median = 0, seconds = 0;
  std::vector<double> stretches, over_actual;
};

double median(std::vector<double>& values) {
  if (values.empty()) return 0;
  auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

std::vector<Case> cases_of(History const& history) {
  std::unordered_map<std::string, Id> ids;
  auto id_of = [&](std::string const& name) {
    return ids.try_emplace(name, Id{static_cast<std::int64_t>(ids.size()) + 1}).first->second;
  };
  std::vector<Case> cases;
  for (auto const& row : history.rows)
    cases.push_back(
        {id_of("kind " + row.kind), id_of("owner " + row.owner), row.estimate, row.actual});
  return cases;
}

Tally score(Method& method, History const& history, std::vector<Case> const& cases) {
  constexpr std::size_t done_min = 5;
  Tally tally;
  std::vector<Lines> told(cases.size());
  using Done = std::pair<double, std::size_t>;
  std::priority_queue<Done, std::vector<Done>, std::greater<>> waiting;
  std::size_t learnt = 0;
  auto began = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < cases.size(); ++i) {
    auto const& row = history.rows[i];
    for (; !waiting.empty() && waiting.top().first < row.made; waiting.pop(), ++learnt)
      method.learn(cases[waiting.top().second], told[waiting.top().second]);
    told[i] = method.lines(cases[i]);
    if (row.done)
      waiting.emplace(*row.done, i);
    else
      (method.learn(cases[i], told[i]), ++learnt);
    if (learnt < done_min + (row.done ? 0 : 1)) continue;
    auto y = std::log(row.actual);
    ++tally.scored;
    tally.kept += y <= told[i].ninety + 1e-12;
    tally.half += y <= told[i].fifty + 1e-12;
    tally.pinball_sum += pinball(told[i].ninety, y, .9);
    tally.stretches.push_back(std::exp(told[i].ninety) / row.estimate.value_or(1));
    tally.over_actual.push_back(std::exp(told[i].ninety - y));
  }
  tally.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return tally;
}

void print(Method const& method, Tally& tally) {
  auto n = static_cast<double>(std::max<std::size_t>(tally.scored, 1));
  auto [low, high] = jeffreys(tally.kept, tally.scored);
  std::printf("| %-25s | %.1f (%.1f-%.1f) | %.1f | %.4f | %.2f | %.2f | %.2f |\n", method.name(),
              100 * static_cast<double>(tally.kept) / n, 100 * low, 100 * high,
              100 * static_cast<double>(tally.half) / n, tally.pinball_sum / n,
              median(tally.stretches), median(tally.over_actual), tally.seconds);
}

/// Quoted where it must be.
std::string cell(std::string const& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string moment_text(double days) {
  return to_text(Instant{static_cast<std::int64_t>(std::llround(days * 1440)) * 60'000'000});
}

void write_csv(std::filesystem::path const& folder, History const& history) {
  std::string name;
  for (char c : history.name) name += c == ' ' || c == ',' ? '_' : c;
  std::filesystem::create_directories(folder);
  auto* file = std::fopen((folder / (name + ".csv")).c_str(), "w");
  if (!file) throw std::runtime_error("cannot write to " + folder.string());
  std::fputs("kind,owner,made_at,estimate,actual,done_at\n", file);
  for (auto const& row : history.rows) {
    auto estimate = row.estimate ? to_json(*row.estimate) : std::string();
    std::fprintf(file, "%s,%s,%s,%s,%s,%s\n", cell(row.kind).c_str(), cell(row.owner).c_str(),
                 moment_text(row.made).c_str(), estimate.c_str(), to_json(row.actual).c_str(),
                 row.done ? moment_text(*row.done).c_str() : "");
  }
  std::fclose(file);
}

}  // namespace

int main(int count, char** arguments) {
  int missing = 0;
  if (count > 3 && std::string_view(arguments[2]) == "--csv") {
    for (auto const& history : read_histories(arguments[1]))
      if (history.missing.empty()) write_csv(arguments[3], history);
    return 0;
  }
  for (auto const& history : read_histories(count > 1 ? arguments[1] : "../shared/data")) {
    if (!history.missing.empty()) {
      std::printf("\n%s SKIPPED: no file %s\n", history.name.c_str(), history.missing.c_str());
      ++missing;
      continue;
    }
    std::printf("\n%s, %zu promises\n", history.name.c_str(), history.rows.size());
    std::puts(
        "| method | kept at 90 % (95 % interval) | kept at 50 % | pinball .9 | "
        "median of line/estimate | line/actual | seconds |");
    std::puts("|---|---|---|---|---|---|---|");
    auto cases = cases_of(history);
    std::unique_ptr<Method> methods[] = {
        std::make_unique<EstimateItself>(), std::make_unique<EvidenceBased>(),
        std::make_unique<OwnHistory>(), std::make_unique<OurForecast>()};
    for (auto& method : methods) {
      auto tally = score(*method, history, cases);
      print(*method, tally);
    }
  }
  return missing == 0 ? 0 : 77;
}
