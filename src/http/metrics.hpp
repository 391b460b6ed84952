#pragma once
// Counts for the outside, in Prometheus' text form: requests and their durations by route pattern,
// and gauges that others register.
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/route.hpp"

namespace kept {

class Metrics {
 public:
  explicit Metrics(Routes const& routes);
  ~Metrics();

  /// `index` of the route, or routes.size() where there was none.
  void count_request(std::size_t index, int status, std::int64_t micros);
  /// Before serving. `read` is called from any thread.
  void add(std::string_view kind, std::string_view name, std::string_view help,
           std::function<double()> read);
  void add_gauge(std::string_view name, std::string_view help, std::function<double()> read) {
    add("gauge", name, help, std::move(read));
  }
  void add_counter(std::string_view name, std::string_view help, std::function<double()> read) {
    add("counter", name, help, std::move(read));
  }

  /// The whole page of text.
  std::string text() const;

 private:
  struct RouteCounts;
  struct Value {
    std::string kind, name, help;
    std::function<double()> read;
  };
  std::vector<std::pair<std::string, std::string>> labels_;  // method and pattern
  std::unique_ptr<RouteCounts[]> counts_;
  std::vector<Value> values_;
};

}  // namespace kept
