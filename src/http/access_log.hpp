#pragma once
// One JSON object a request, on stderr, without personal data: the route's pattern, never the path.
// Lines are gathered and written together; one per connection thread, so it needs no lock.
#include <cstdint>
#include <string>
#include <string_view>

namespace kept {

struct AccessLine {
  std::string_view id, method, route;
  int status = 0;
  std::int64_t micros = 0;
  std::size_t bytes = 0;
};

class AccessLog {
 public:
  explicit AccessLog(bool on) : on_(on) {}
  ~AccessLog() { flush(); }
  void write(AccessLine const& line);
  /// At least every half second, from the same thread.
  void flush();

 private:
  bool on_;
  std::string lines_;
};

}  // namespace kept
