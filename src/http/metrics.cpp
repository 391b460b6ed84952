#include "http/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kept {
namespace {

constexpr std::array<std::int64_t, 14> bounds_micros = {250,    500,     1000,    2500,    5000,
                                                        10000,  25000,   50000,   100000,  250000,
                                                        500000, 1000000, 2500000, 10000000};
constexpr std::size_t status_classes = 6;  // by the first digit

}  // namespace

// Each route on cache lines of its own: the threads that count seldom meet.
struct alignas(64) Metrics::RouteCounts {
  std::array<std::atomic<std::uint64_t>, status_classes> by_status = {};
  std::array<std::atomic<std::uint64_t>, bounds_micros.size() + 1> by_duration = {};
  std::atomic<std::uint64_t> micros = 0;
};

Metrics::Metrics(Routes const& routes)
    : counts_(std::make_unique<RouteCounts[]>(routes.size() + 1)) {
  for (auto const& route : routes) labels_.emplace_back(word_of(route.method), route.pattern);
  labels_.emplace_back("", "none");
}

Metrics::~Metrics() = default;

void Metrics::count_request(std::size_t index, int status, std::int64_t micros) {
  auto& counts = counts_[std::min(index, labels_.size() - 1)];
  auto digit = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
  auto slot = std::lower_bound(bounds_micros.begin(), bounds_micros.end(), micros);
  counts.by_status[digit].fetch_add(1, std::memory_order_relaxed);
  counts.by_duration[static_cast<std::size_t>(slot - bounds_micros.begin())].fetch_add(
      1, std::memory_order_relaxed);
  counts.micros.fetch_add(static_cast<std::uint64_t>(micros), std::memory_order_relaxed);
}

void Metrics::add(std::string_view kind, std::string_view name, std::string_view help,
                  std::function<double()> read) {
  values_.push_back({std::string(kind), std::string(name), std::string(help), std::move(read)});
}

std::string Metrics::text() const {
  std::string requests, durations;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    auto const& counts = counts_[i];
    auto label = fmt::format("method=\"{}\",route=\"{}\"", labels_[i].first, labels_[i].second);
    for (std::size_t digit = 1; digit < status_classes; ++digit)
      if (auto count = counts.by_status[digit].load())
        requests +=
            fmt::format("kept_requests_total{{{},status=\"{}xx\"}} {}\n", label, digit, count);
    std::uint64_t sum = 0;
    std::string buckets;
    for (std::size_t slot = 0; slot <= bounds_micros.size(); ++slot) {
      sum += counts.by_duration[slot].load();
      auto bound = slot < bounds_micros.size()
                       ? fmt::format("{}", static_cast<double>(bounds_micros[slot]) / 1e6)
                       : std::string("+Inf");
      buckets += fmt::format("kept_request_seconds_bucket{{{},le=\"{}\"}} {}\n", label, bound, sum);
    }
    if (sum == 0) continue;
    durations += buckets;
    durations +=
        fmt::format("kept_request_seconds_sum{{{0}}} {1}\nkept_request_seconds_count{{{0}}} {2}\n",
                    label, static_cast<double>(counts.micros.load()) / 1e6, sum);
  }
  auto out = "# HELP kept_requests_total Requests answered.\n# TYPE kept_requests_total counter\n" +
             requests +
             "# HELP kept_request_seconds From the last byte of a request to its answer.\n"
             "# TYPE kept_request_seconds histogram\n" +
             durations;
  for (auto const& value : values_)
    out += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", value.name, value.help,
                       value.kind, value.read());
  return out;
}

}  // namespace kept
