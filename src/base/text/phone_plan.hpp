#pragma once
// The table that script/make-phone-table.mjs makes; see phone.hpp.
#include <cstdint>
#include <span>

namespace kept {

struct PhonePlan {
  char const* country;       // ISO 3166
  char const* calling_code;  // "45"
  std::uint32_t lengths;     // bit n: a national number may have n digits
  std::uint32_t leads;       // bit n: a national number may begin with digit n
  char const* trunks;        // what is dialled before a national number, longest first: "06|0"
  char const* abroad;        // what is dialled before a calling code, longest first: "00"
  char const* example;       // a national number, for tests; may be empty
};

/// Sorted by country.
std::span<PhonePlan const> phone_plans();
/// Sorted by calling code; where countries share one, the main country comes first.
std::span<PhonePlan const* const> phone_plans_by_code();

}  // namespace kept
