#pragma once
// A year of the made-up firm, lived through the API day by day, so that it is just what a year of
// use would have left behind.
#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "store/store.hpp"

namespace kept::demo {

struct YearSettings {
  StoreSettings store;  // an empty folder or database; its clock is not used
  Instant today;
  std::uint64_t seed = 1;
};

struct YearMade {
  std::string email, password;  // of the owner
  int people = 0, organisations = 0, conversations = 0, promises = 0;
};

/// Refuses already_set_up when the place is not empty.
Result<YearMade> live_a_year(YearSettings settings);

}  // namespace kept::demo
