#pragma once
// A million people with distinct names and three million timeline rows, for measuring.
#include <cstdint>

#include "base/result.hpp"
#include "store/store.hpp"

namespace kept::demo {

struct MillionSettings {
  StoreSettings store;  // an empty folder or database
  std::uint64_t seed = 1;
  int people = 1'000'000;
};

struct MillionMade {
  std::int64_t people = 0, timeline_rows = 0;
  double seconds = 0;
};

/// Refuses already_set_up when the place is not empty.
Result<MillionMade> make_a_million(MillionSettings settings);

}  // namespace kept::demo
