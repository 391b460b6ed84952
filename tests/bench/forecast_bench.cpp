// How fast the forecast is from a record of so many deliveries (forecast_bench [DELIVERIES]);
// prints one JSON object for script/bench.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>

#include "promises/outlook.hpp"

using namespace kept;

namespace {

double milliseconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
      .count();
}

}  // namespace

int main(int count, char** arguments) {
  int deliveries = count > 1 ? std::atoi(arguments[1]) : 100'000;
  std::mt19937_64 random(7);
  std::normal_distribution<> noise(.2, .4);
  std::vector<Delivered> past;
  for (int i = 0; i < deliveries; ++i) {
    double estimate = 1 + double(random() % 20);
    past.push_back({Id{1 + std::int64_t(random() % 12)}, Id{101 + std::int64_t(random() % 30)},
                    estimate, estimate * std::exp(noise(random)), Forecast::Told{}});
  }
  auto record = std::make_shared<DeliveryRecord>();
  auto began = std::chrono::steady_clock::now();
  record->learn_all(past);
  auto learnt = milliseconds_since(began);

  constexpr int times = 200;
  std::vector<StillOpen> open;
  for (int i = 0; i < 50; ++i) open.push_back({Id{1}, Id{101}, 3, 9});
  WorkingCalendar calendar(working_week_of("DK"));
  auto today = *parse_day("2026-11-23");
  double sum = 0;
  began = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) {
    auto late = record->late_ones(open);
    Outlook outlook(record->forecast({Id{1}, Id{101}, 5}, late), calendar, today, today);
    auto advice = outlook.advice(.9);
    for (auto day : outlook.seven(advice)) sum += outlook.chance(day);
  }
  auto forecast = milliseconds_since(began) / times;

  began = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i) {
    // As the keeper does it: those who read keep the record they have.
    auto next = std::make_shared<DeliveryRecord>(*record);
    next->learn(past[std::size_t(i)]);
    record = std::move(next);
  }
  auto delivery = milliseconds_since(began) / 20;
  std::printf(R"({"forecast_ms":%.4f,"delivery_ms":%.4f,"learn_ms":%.1f,"sum":%.3f})"
              "\n",
              forecast, delivery, learnt, sum);
  return 0;
}
