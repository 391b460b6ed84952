#pragma once
// What the made-up firm sells by hand, and what people were unhappy about, in three languages.
#include <functional>
#include <string>

#include "base/instant.hpp"
#include "demo/firm_api.hpp"

namespace kept::demo {

struct SalesPlan {
  FirmApi& api;
  std::function<std::string(std::string_view name)> person_id;
  /// An act at a minute of a day; none for what is still to come.
  std::function<void(Day, int minutes, std::function<void()>)> at;
  Day today;
  std::uint64_t seed;
};

/// The stories stand in the program; days and sums differ with the seed.
void plan_sales(SalesPlan const& plan);

}  // namespace kept::demo
