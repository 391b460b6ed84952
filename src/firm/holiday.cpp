#include "firm/holiday.hpp"

#include <algorithm>

#include "firm/holiday_table.hpp"

namespace kept {
namespace {

using namespace std::chrono_literals;

constexpr auto table_year = 2020y, table_year_last = 2036y;
constexpr int holiday_days_max = 31;  // no holiday is longer: how far before `from` one may begin

CountryHolidays const* place_of(std::string_view country) {
  auto places = holiday_countries();
  auto at = std::ranges::lower_bound(places, country, {}, &CountryHolidays::country);
  return at != places.end() && at->country == country ? &*at : nullptr;
}

Day first_of(HolidayRow const& row) { return holidays_from() + row.first; }

Holiday to_holiday(HolidayRow const& row) {
  auto const& name = holiday_names()[row.name];
  return {.first = first_of(row),
          .days = row.days,
          .half = (row.traits & 4) != 0,
          .kind = static_cast<HolidayKind>(row.traits & 3),
          .provisional = (row.traits & 8) != 0,
          .key = std::string(name.key),
          .names = {std::string(name.en), std::string(name.da), std::string(name.ar)}};
}

/// An Islamic year is eleven days shorter, so that some years have a holiday twice.
int times_before(std::span<HolidayRow const> rows, std::size_t at) {
  auto year = first_of(rows[at]).date().year();
  int times = 0;
  for (auto before = at; before > 0 && first_of(rows[before - 1]).date().year() == year; --before)
    times += holiday_names()[rows[before - 1].name].key == holiday_names()[rows[at].name].key;
  return times;
}

}  // namespace

Day holidays_from() { return Day::of(table_year / 1 / 1); }
Day holidays_until() { return Day::of(table_year_last / 12 / 31); }

bool has_holidays(std::string_view country) { return place_of(country) != nullptr; }

std::vector<Holiday> holidays_of(std::string_view country, Day from, Day until) {
  std::vector<Holiday> found;
  auto const* place = place_of(country);
  if (!place) return found;
  auto rows = holiday_rows().subspan(place->from, place->count);
  auto begin = std::ranges::lower_bound(rows, from - holiday_days_max, {}, first_of);
  for (auto at = static_cast<std::size_t>(begin - rows.begin()); at < rows.size(); ++at) {
    if (until < first_of(rows[at])) break;
    auto holiday = to_holiday(rows[at]);
    if (holiday.first + (holiday.days - 1) < from) continue;
    if (auto times = holiday.provisional ? times_before(rows, at) : 0; times > 0)
      holiday.key += "_" + std::to_string(times + 1);
    found.push_back(std::move(holiday));
  }
  return found;
}

}  // namespace kept
