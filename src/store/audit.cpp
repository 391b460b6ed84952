#include "store/audit.hpp"

namespace kept {

std::vector<AuditEntry> audit_of(Db& db, Viewer const& viewer, std::string_view noun, Id ref_id,
                                 int limit) {
  std::vector<AuditEntry> entries;
  if (viewer.access < Access::admin) return entries;
  auto rows = db.query("select " + columns_of<AuditEntry>() +
                           " from audit where noun = $1 and ref_id = $2 order by id desc limit $3",
                       noun, ref_id, limit);
  while (rows.next()) entries.push_back(row_to<AuditEntry>(rows));
  return entries;
}

void scrub_audit(Tx& tx, std::string_view noun, Id ref_id) {
  tx.run("update audit set differences = null where noun = $1 and ref_id = $2", noun, ref_id);
}

}  // namespace kept
