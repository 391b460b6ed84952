#pragma once
// The table of holidays as it is made in the build (script/make-holiday-table.mjs); asked through
// holiday.hpp.
#include <cstdint>
#include <span>
#include <string_view>

namespace kept {

struct HolidayName {
  std::string_view key;  // of a provisional holiday: "eid_al_fitr"; else empty
  std::string_view en, da, ar;
};

struct HolidayRow {
  std::uint16_t first;  // days since 2020-01-01
  std::uint8_t days;    // how many, the first among them
  std::uint8_t traits;  // bits 0-1 the kind, 2 half a day, 3 provisional
  std::uint16_t name;   // place in holiday_names()
};

/// Where a country's rows stand among holiday_rows(), in the order of their days.
struct CountryHolidays {
  std::string_view country;
  std::uint32_t from, count;
};

std::span<HolidayName const> holiday_names();
std::span<HolidayRow const> holiday_rows();
/// In the order of the codes.
std::span<CountryHolidays const> holiday_countries();

}  // namespace kept
