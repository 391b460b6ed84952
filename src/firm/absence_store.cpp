#include "firm/absence_store.hpp"

#include "store/audit.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

// By hand: "from" is a word of SQL's own.
Sql const columns = "id, version, from_on, until_on, half, note, created_at, changed_at";

Absence read_row(Rows const& rows) { return row_to<Absence>(rows); }

}  // namespace

std::vector<Absence> list_absences(Db& db, Viewer const& viewer) {
  std::vector<Absence> found;
  auto rows = db.scan(
      "select " + columns + " from absence where user_id = $1 order by until_on desc, id desc",
      viewer.user_id);
  while (rows.next()) found.push_back(read_row(rows));
  return found;
}

std::optional<Absence> find_absence(Db& db, Viewer const& viewer, Id id) {
  auto rows = db.query("select " + columns + " from absence where id = $1 and user_id = $2", id,
                       viewer.user_id);
  if (!rows.next()) return {};
  return read_row(rows);
}

std::vector<Absence> days_away(Db& db, Viewer const& viewer, Id user_id, Day from, Day until) {
  std::vector<Absence> found;
  auto rows = db.scan("select " + columns +
                          " from absence where user_id = $1 and until_on >= $2 and from_on <= $3 "
                          "order by from_on, id",
                      user_id, from, until);
  while (rows.next()) {
    auto absence = read_row(rows);
    absence.note.clear();
    if (user_id != viewer.user_id) absence.id = {};
    found.push_back(std::move(absence));
  }
  return found;
}

Result<Absence> add_absence(Tx& tx, Viewer const& by, Absence absence) {
  {
    auto rows = tx.query("select count(*) from absence where user_id = $1", by.user_id);
    rows.next();
    if (rows.integer(0) >= static_cast<std::int64_t>(absences_max)) return refuse(Code::too_many);
  }
  absence.id = tx.new_id();
  absence.version = 1;
  absence.created_at = absence.changed_at = tx.now();
  tx.run(
      "insert into absence (user_id, " + columns + ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      by.user_id, absence.id, absence.version, absence.from, absence.until, absence.half,
      absence.note, absence.created_at, absence.changed_at);
  tx.changed("absence", absence.id, absence.version, SeenBy::only(by.user_id));
  tx.audit(by, "absence", absence.id, "made", differences_without_values(Absence{}, absence));
  return absence;
}

Done remove_absence(Tx& tx, Viewer const& by, Id id) {
  if (tx.run("delete from absence where id = $1 and user_id = $2", id, by.user_id) == 0)
    return refuse(Code::not_found);
  tx.changed("absence", id, 0, SeenBy::only(by.user_id));
  tx.audit(by, "absence", id, "deleted");
  return {};
}

}  // namespace kept
