#pragma once
// Made-up firms with a known truth, to see whether a 90 % line holds 90 %: six kinds and four
// people, each with a pace of its own, noise, and now and then a shock. For each world so many
// promises are done one after the other; then one more is forecast, and held against its futures.
#include <algorithm>
#include <cmath>
#include <random>
#include <string_view>
#include <vector>

#include "promises/forecast.hpp"
#include "promises/scores.hpp"

namespace kept::worlds {

struct World {
  std::string_view name;
  double median = .25;  // ln(lead / estimate)
  double kind_deviation = .25;
  double second_sort = 0;  // the share of promises that take e^1.2 = 3.3 times as long
};
constexpr World plain{"first"};
constexpr World over_estimators{"over-estimators", -.301};  // median ratio .74
constexpr World bimodal{"bimodal", .25, .6, .3};

/// One firm of such a world.
class Firm {
 public:
  Firm(World const& world, std::mt19937_64& random) : world_(world), random_(random) {
    std::normal_distribution<> kind(0, world.kind_deviation), person(0, .15);
    for (auto& pace : kinds_) pace = kind(random);
    for (auto& pace : people_) pace = person(random);
  }
  struct Work {
    std::size_t kind = 0, person = 0;
    double estimate = 1;
  };
  Work draw() {
    constexpr double estimates[] = {1, 2, 3, 5, 8, 13};
    // A firm does not promise all kinds alike: the second half as often as the first, and so on.
    std::discrete_distribution<std::size_t> kind{1, 1. / 2, 1. / 3, 1. / 4, 1. / 5, 1. / 6};
    return {kind(random_), random_() % 4, estimates[random_() % 6]};
  }
  /// ln(lead / estimate)
  double happens(Work const& work) {
    std::normal_distribution<> noise(0, .35);
    std::exponential_distribution<> shock(1 / .7);
    std::uniform_real_distribution<> chance(0, 1);
    auto y = world_.median + kinds_[work.kind] + people_[work.person] + noise(random_);
    if (chance(random_) < .1) y += shock(random_);
    if (chance(random_) < world_.second_sort) y += 1.2;
    return y;
  }

 private:
  World const& world_;
  std::mt19937_64& random_;
  double kinds_[6], people_[4];
};

struct Score {
  double coverage = 0, below_eighty = 0, pinball = 0;
};
struct Scores {
  Score own_kind, belief, kept;  // the kind's quantile, the belief with its adaptive level, ours
};

/// The k-th smallest, k = ceil((n + 1) .9); of everybody's where the kind has none.
inline double own_quantile(std::vector<double> own, std::vector<double> all) {
  auto& used = own.empty() ? all : own;
  std::ranges::sort(used);
  auto place = static_cast<std::size_t>(std::ceil(double(used.size() + 1) * .9 - 1e-9));
  return used[std::min(place, used.size()) - 1];
}

inline Scores simulate(World const& world, int past, int draws, int futures, unsigned seed) {
  Scores scores;
  std::mt19937_64 random(seed);
  auto kind_id = [](Firm::Work const& work) { return Id{1 + std::int64_t(work.kind)}; };
  auto owner_id = [](Firm::Work const& work) { return Id{11 + std::int64_t(work.person)}; };
  for (int draw = 0; draw < draws; ++draw) {
    Firm firm(world, random);
    DeliveryRecord record(1e-6);
    std::vector<double> all, of_kind[6];
    for (int i = 0; i < past; ++i) {
      auto work = firm.draw();
      auto y = firm.happens(work);
      record.learn({kind_id(work), owner_id(work), work.estimate, work.estimate * std::exp(y)});
      all.push_back(y);
      of_kind[work.kind].push_back(y);
    }
    auto work = firm.draw();
    auto forecast = record.forecast({kind_id(work), owner_id(work), work.estimate});
    double const lines[] = {own_quantile(of_kind[work.kind], all), forecast.told().adaptive_line,
                            forecast.log_quantile(.9)};
    Score* const into[] = {&scores.own_kind, &scores.belief, &scores.kept};
    std::vector<double> happened(static_cast<std::size_t>(futures));
    for (auto& y : happened) y = firm.happens(work);
    for (int i = 0; i < 3; ++i) {
      double covered = 0, loss = 0;
      for (auto y : happened) {
        covered += y <= lines[i];
        loss += pinball(lines[i], y, .9);
      }
      into[i]->coverage += covered / futures / draws;
      into[i]->below_eighty += (covered / futures < .8 ? 1.0 : 0.0) / draws;
      into[i]->pinball += loss / futures / draws;
    }
  }
  return scores;
}

}  // namespace kept::worlds
