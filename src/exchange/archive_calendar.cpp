#include "exchange/archive_calendar.hpp"

#include <algorithm>

#include "firm/absence_store.hpp"
#include "firm/closed_day_store.hpp"
#include "firm/firm_store.hpp"
#include "firm/holiday.hpp"

namespace kept {
namespace {

constexpr Day ever_from{}, ever_until{2'932'896};  // 1970 to 9999

std::vector<ClosedDay> all_closed_days(Db& db, Viewer const& viewer) {
  return closed_days_between(db, viewer, ever_from, ever_until);
}

template <class Has>
bool is_there(auto const& all, Has&& has) {
  return std::ranges::any_of(all, has);
}

}  // namespace

ArchiveCalendar calendar_for_archive(Db& db, Viewer const& viewer) {
  ArchiveCalendar calendar;
  if (auto firm = find_firm(db, viewer)) calendar.country = firm->country;
  calendar.closed_days = all_closed_days(db, viewer);
  calendar.shifts = holiday_shifts(db, viewer, calendar.country);
  calendar.absences = list_absences(db, viewer);
  return calendar;
}

std::vector<std::pair<std::string, Id>> take_in_calendar(Tx& tx, Viewer const& by,
                                                         ArchiveCalendar const& calendar) {
  std::vector<std::pair<std::string, Id>> made;
  auto absences = list_absences(tx, by);
  for (auto absence : calendar.absences) {
    if (!by.user_id || !settle(absence) || is_there(absences, [&](Absence const& known) {
          return known.from == absence.from && known.until == absence.until &&
                 known.half == absence.half;
        }))
      continue;
    if (auto added = add_absence(tx, by, absence)) made.emplace_back("absence", added->id);
  }
  if (by.access < Access::admin) return made;
  auto known_days = all_closed_days(tx, by);
  for (auto closed : calendar.closed_days) {
    closed.import_id = {};
    if (!settle(closed) || is_there(known_days, [&](ClosedDay const& known) {
          return known.day == closed.day && known.last_on == closed.last_on &&
                 known.worked == closed.worked && known.name == closed.name;
        }))
      continue;
    if (auto added = add_closed_day(tx, by, closed)) made.emplace_back("closed_day", added->id);
  }
  auto firm = find_firm(tx, by);
  if (!firm || firm->country != calendar.country) return made;
  auto shifts = holiday_shifts(tx, by, firm->country);
  for (auto const& shift : calendar.shifts)
    if (!is_there(shifts, [&](HolidayShift const& known) {
          return known.holiday == shift.holiday && known.year == shift.year;
        }))
      set_holiday_shift(tx, by, firm->country, shift);
  return made;
}

Done remove_from_calendar(Tx& tx, Viewer const& by, std::string_view noun, Id id) {
  if (noun == "absence") {
    if (find_absence(tx, by, id)) return remove_absence(tx, by, id);
    return {};
  }
  auto closed = find_closed_day(tx, by, id);
  return closed ? remove_closed_day(tx, by, *closed) : Done();
}

}  // namespace kept
