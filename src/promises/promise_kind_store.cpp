#include "promises/promise_kind_store.hpp"

#include "base/text/fold.hpp"
#include "individuals/reach.hpp"
#include "store/audit.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

Done check_name(Db& db, Viewer const& viewer, PromiseKind& kind) {
  kind.name = std::string(without_blanks(kind.name));
  if (kind.name.empty()) return refuse(Code::missing, "name");
  for (auto const& other : list_promise_kinds(db, viewer))
    if (other.id != kind.id && fold(other.name) == fold(kind.name))
      return refuse(Code::duplicate, "name");
  return {};
}

}  // namespace

std::vector<PromiseKind> list_promise_kinds(Db& db, Viewer const&) {
  std::vector<PromiseKind> kinds;
  auto rows = db.query("select " + columns_of<PromiseKind>() +
                       " from promise_kind order by position, id limit 200");
  while (rows.next()) kinds.push_back(row_to<PromiseKind>(rows));
  return kinds;
}

std::optional<PromiseKind> find_promise_kind(Db& db, Viewer const&, Id id) {
  auto rows =
      db.query("select " + columns_of<PromiseKind>() + " from promise_kind where id = $1", id);
  if (!rows.next()) return {};
  return row_to<PromiseKind>(rows);
}

Result<PromiseKind> add_promise_kind(Tx& tx, Viewer const& by, PromiseKind kind) {
  TRY(check_name(tx, by, kind));
  auto there = list_promise_kinds(tx, by);
  if (there.size() >= promise_kinds_max) return refuse(Code::too_many);
  if (kind.position == 0 && !there.empty()) kind.position = there.back().position + 1;
  kind.id = tx.new_id();
  kind.version = 1;
  insert_row(tx, "promise_kind", kind);
  tx.audit(by, "promise_kind", kind.id, "made", differences(PromiseKind{}, kind));
  tx.changed("promise_kind", kind.id, kind.version);
  return kind;
}

Result<PromiseKind> save_promise_kind(Tx& tx, Viewer const& by, PromiseKind const& before,
                                      PromiseKind after) {
  TRY(check_name(tx, by, after));
  TRY(update_row(tx, "promise_kind", after));
  tx.audit(by, "promise_kind", after.id, "changed", differences(before, after));
  tx.changed("promise_kind", after.id, after.version);
  return after;
}

Done remove_promise_kind(Tx& tx, Viewer const& by, PromiseKind const& kind) {
  if (tx.query("select 1 from promise where kind = $1 limit 1", kind.id).next())
    return refuse(Code::still_used);
  if (tx.run("delete from promise_kind where id = $1 and version = $2", kind.id, kind.version) == 0)
    return refuse(Code::stale);
  tx.audit(by, "promise_kind", kind.id, "deleted");
  tx.changed("promise_kind", kind.id, kind.version);
  return {};
}

}  // namespace kept
