#pragma once
// Islamic holidays that fell a day earlier or later than was computed, by country: the firm's to
// say, once the moon was seen.
#include <string>
#include <vector>

#include "base/field.hpp"
#include "store/database.hpp"

namespace kept {

struct HolidayShift {
  std::string holiday;  // Holiday::key
  int year = 0;         // of its first day as computed
  int days = 0;         // -1, 0 or 1
};
constexpr auto fields_of(HolidayShift const*) {
  return std::tuple{field("holiday", &HolidayShift::holiday, required).max(100),
                    field("year", &HolidayShift::year, required).range(2020, 2036),
                    field("days", &HolidayShift::days, required).range(-1, 1)};
}

std::vector<HolidayShift> holiday_shifts(Db& db, Viewer const& viewer, std::string_view country);
/// Zero days takes the shift away.
void set_holiday_shift(Tx& tx, Viewer const& by, std::string_view country,
                       HolidayShift const& shift);

}  // namespace kept
