#pragma once
// Calendar files that were taken in: each a batch of closed days that can be taken out whole.
#include <optional>
#include <vector>

#include "firm/ics.hpp"
#include "store/database.hpp"

namespace kept {

struct CalendarImport {
  Id id;
  std::int64_t version = 1;
  Id user_id;
  std::string name;       // of the calendar, or of the file
  std::int64_t days = 0;  // spans of days it brought
  Instant created_at;
};
constexpr auto fields_of(CalendarImport const*) {
  return std::tuple{
      field("id", &CalendarImport::id),           field("version", &CalendarImport::version),
      field("user_id", &CalendarImport::user_id), field("name", &CalendarImport::name),
      field("days", &CalendarImport::days),       field("created_at", &CalendarImport::created_at)};
}

constexpr std::size_t calendar_imports_max = 20;
constexpr std::size_t imported_days_max = 10'000;  // of all files together

/// Newest first.
std::vector<CalendarImport> list_calendar_imports(Db& db, Viewer const& viewer);
std::optional<CalendarImport> find_calendar_import(Db& db, Viewer const& viewer, Id id);
/// Refuses too_many.
Result<CalendarImport> add_calendar_import(Tx& tx, Viewer const& by, std::string name,
                                           std::vector<IcsSpan> const& spans);
/// With the days it brought. Refuses not_found.
Done remove_calendar_import(Tx& tx, Viewer const& by, Id id);

}  // namespace kept
