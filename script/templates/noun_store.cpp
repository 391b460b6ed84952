#include "@room@/@noun@_store.hpp"

#include "firm/audit_rows.hpp"
#include "store/rows.hpp"

namespace kept {

std::vector<@Noun@> list_@noun@s(Db& db, Viewer const&) {
  std::vector<@Noun@> found;
  auto rows = db.query("select " + columns_of<@Noun@>() + " from @noun@ order by id limit 200");
  while (rows.next()) found.push_back(row_to<@Noun@>(rows));
  return found;
}

std::optional<@Noun@> find_@noun@(Db& db, Viewer const&, Id id) {
  auto rows = db.query("select " + columns_of<@Noun@>() + " from @noun@ where id = $1", id);
  if (!rows.next()) return {};
  return row_to<@Noun@>(rows);
}

@Noun@ add_@noun@(Tx& tx, Viewer const& by, @Noun@ @noun@) {
  @noun@.id = tx.new_id();
  @noun@.version = 1;
  @noun@.created_at = @noun@.changed_at = tx.now();
  insert_row(tx, "@noun@", @noun@);
  tx.changed("@noun@", @noun@.id, @noun@.version);
  audit_made(tx, by, "@noun@", @noun@);
  return @noun@;
}

Result<@Noun@> save_@noun@(Tx& tx, Viewer const& by, @Noun@ const& before, @Noun@ after) {
  after.changed_at = tx.now();
  TRY(update_row(tx, "@noun@", after));
  tx.changed("@noun@", after.id, after.version);
  audit_changed(tx, by, "@noun@", before, after);
  return after;
}

}  // namespace kept
