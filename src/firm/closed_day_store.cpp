#include "firm/closed_day_store.hpp"

#include "firm/audit_rows.hpp"
#include "store/rows.hpp"

namespace kept {

std::vector<ClosedDay> closed_days_between(Db& db, Viewer const&, Day from, Day until) {
  std::vector<ClosedDay> found;
  auto rows = db.scan("select " + columns_of<ClosedDay>() +
                          " from closed_day where last_on >= $1 and day <= $2 order by day, id",
                      from, until);
  while (rows.next()) found.push_back(row_to<ClosedDay>(rows));
  return found;
}

std::vector<ClosedDay> own_closed_days(Db& db, Viewer const& viewer, Day from, Day until) {
  auto found = closed_days_between(db, viewer, from, until);
  std::erase_if(found, [](ClosedDay const& closed) { return static_cast<bool>(closed.import_id); });
  return found;
}

std::optional<ClosedDay> find_closed_day(Db& db, Viewer const&, Id id) {
  auto rows = db.query("select " + columns_of<ClosedDay>() + " from closed_day where id = $1", id);
  if (!rows.next()) return {};
  return row_to<ClosedDay>(rows);
}

Result<ClosedDay> add_closed_day(Tx& tx, Viewer const& by, ClosedDay closed) {
  {
    auto rows = tx.query("select count(*) from closed_day where import_id is null");
    rows.next();
    if (rows.integer(0) >= static_cast<std::int64_t>(closed_days_max))
      return refuse(Code::too_many);
  }
  closed.id = tx.new_id();
  closed.version = 1;
  closed.created_at = closed.changed_at = tx.now();
  insert_row(tx, "closed_day", closed);
  tx.changed("closed_day", closed.id, closed.version);
  audit_made(tx, by, "closed_day", closed);
  return closed;
}

Result<ClosedDay> save_closed_day(Tx& tx, Viewer const& by, ClosedDay const& before,
                                  ClosedDay after) {
  after.changed_at = tx.now();
  TRY(update_row(tx, "closed_day", after));
  tx.changed("closed_day", after.id, after.version);
  audit_changed(tx, by, "closed_day", before, after);
  return after;
}

Done remove_closed_day(Tx& tx, Viewer const& by, ClosedDay const& closed) {
  if (tx.run("delete from closed_day where id = $1 and version = $2", closed.id, closed.version) ==
      0)
    return refuse(Code::stale);
  tx.changed("closed_day", closed.id, closed.version);
  tx.audit(by, "closed_day", closed.id, "deleted");
  return {};
}

}  // namespace kept
