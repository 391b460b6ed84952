#pragma once
// Chance that is the same on every machine for the same seed (SplitMix64).
#include <cstdint>
#include <span>

namespace kept::demo {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  /// from ... until, both possible.
  int between(int from, int until) {
    return from + static_cast<int>(next() % static_cast<std::uint64_t>(until - from + 1));
  }
  bool percent(int share) { return between(1, 100) <= share; }
  template <class T>
  T const& of(std::span<T const> choices) {
    return choices[next() % choices.size()];
  }

 private:
  std::uint64_t state_;
};

}  // namespace kept::demo
