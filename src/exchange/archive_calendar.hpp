// The firm's calendar in an archive: its closed days, the Islamic holidays it moved, and the
// absences of whoever exported it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "firm/absence.hpp"
#include "firm/closed_day.hpp"
#include "firm/holiday_shift_store.hpp"

namespace kept {

struct ArchiveCalendar {
  std::string country;  // whose holidays were moved
  std::vector<ClosedDay> closed_days;
  std::vector<HolidayShift> shifts;
  std::vector<Absence> absences;
};
constexpr auto fields_of(ArchiveCalendar const*) {
  return std::tuple{field("country", &ArchiveCalendar::country, from_client).max(2),
                    field("closed_days", &ArchiveCalendar::closed_days, from_client).max(100'000),
                    field("shifts", &ArchiveCalendar::shifts, from_client).max(1'000),
                    field("absences", &ArchiveCalendar::absences, from_client).max(absences_max)};
}

ArchiveCalendar calendar_for_archive(Db& db, Viewer const& viewer);

/// What is not here yet, as far as `by` may write it: closed days and shifts are for admins. Gives
/// the nouns and ids of what was made.
std::vector<std::pair<std::string, Id>> take_in_calendar(Tx& tx, Viewer const& by,
                                                         ArchiveCalendar const& calendar);

/// Takes back what `take_in_calendar` made, where it is still there.
Done remove_from_calendar(Tx& tx, Viewer const& by, std::string_view noun, Id id);

}  // namespace kept
