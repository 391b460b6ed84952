#include "firm/calendar_import_store.hpp"

#include "firm/audit_rows.hpp"
#include "firm/closed_day.hpp"
#include "store/rows.hpp"

namespace kept {

std::vector<CalendarImport> list_calendar_imports(Db& db, Viewer const&) {
  std::vector<CalendarImport> found;
  auto rows = db.query("select " + columns_of<CalendarImport>() +
                       " from calendar_import order by id desc limit 20");
  while (rows.next()) found.push_back(row_to<CalendarImport>(rows));
  return found;
}

std::optional<CalendarImport> find_calendar_import(Db& db, Viewer const&, Id id) {
  auto rows = db.query(
      "select " + columns_of<CalendarImport>() + " from calendar_import where id = $1", id);
  if (!rows.next()) return {};
  return row_to<CalendarImport>(rows);
}

Result<CalendarImport> add_calendar_import(Tx& tx, Viewer const& by, std::string name,
                                           std::vector<IcsSpan> const& spans) {
  auto earlier = list_calendar_imports(tx, by);
  auto days = spans.size();
  for (auto const& each : earlier) days += static_cast<std::size_t>(each.days);
  if (earlier.size() >= calendar_imports_max || days > imported_days_max)
    return refuse(Code::too_many);
  CalendarImport import{.id = tx.new_id(),
                        .user_id = by.user_id,
                        .name = std::move(name),
                        .days = static_cast<std::int64_t>(spans.size()),
                        .created_at = tx.now()};
  insert_row(tx, "calendar_import", import);
  for (auto const& span : spans) {
    ClosedDay closed{.id = tx.new_id(), .day = span.day, .name = span.name};
    if (span.until != span.day) closed.until = span.until;
    closed.last_on = span.until;
    closed.import_id = import.id;
    closed.created_at = closed.changed_at = tx.now();
    insert_row(tx, "closed_day", closed);
  }
  tx.changed("calendar_import", import.id, import.version);
  audit_made(tx, by, "calendar_import", import);
  return import;
}

Done remove_calendar_import(Tx& tx, Viewer const& by, Id id) {
  if (tx.run("delete from calendar_import where id = $1", id) == 0) return refuse(Code::not_found);
  tx.run("delete from closed_day where import_id = $1", id);
  tx.changed("calendar_import", id, 1);
  tx.audit(by, "calendar_import", id, "deleted");
  return {};
}

}  // namespace kept
