#pragma once
// Time comes in as an argument: the program passes the machine's clock, a test one it sets.
#include <atomic>

#include "base/instant.hpp"

namespace kept {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class MachineClock final : public Clock {
 public:
  Instant now() const override {
    return {std::chrono::duration_cast<Micros>(std::chrono::system_clock::now().time_since_epoch())
                .count()};
  }
};

/// Stands still until it is set.
class SetClock final : public Clock {
 public:
  explicit SetClock(Instant at) : micros_(at.micros) {}
  Instant now() const override { return {micros_.load()}; }
  void set(Instant at) { micros_ = at.micros; }

 private:
  std::atomic<std::int64_t> micros_;
};

}  // namespace kept
