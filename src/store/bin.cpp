#include "store/bin.hpp"

namespace kept {
namespace {

std::vector<BinItem> all(Rows rows) {
  std::vector<BinItem> items;
  while (rows.next()) items.push_back(row_to<BinItem>(rows));
  return items;
}

Sql chosen(Sql rest) { return "select " + columns_of<BinItem>() + " from bin where " + rest; }

}  // namespace

void put_in_bin(Tx& tx, Viewer const& viewer, std::string_view noun, Id id, std::string_view name,
                SeenBy const& seen_by) {
  insert_row(tx, "bin",
             BinItem{id, std::string(noun), std::string(name), viewer.user_id, tx.now(),
                     seen_by.column()});
}

Result<BinItem> take_from_bin(Tx& tx, Viewer const& viewer, Id id) {
  auto item = TRY(find_in_bin(tx, viewer, id));
  tx.run("delete from bin where id = $1", id);
  return item;
}

Result<BinItem> find_in_bin(Db& db, Viewer const& viewer, Id id) {
  static Sql const sql = chosen("id = $1 and (private_to is null or private_to like $2)");
  auto items = all(db.query(sql, id, SeenBy::pattern(viewer)));
  if (items.empty()) return refuse(Code::not_found);
  return std::move(items.front());
}

std::vector<BinItem> bin_items(Db& db, Viewer const& viewer, int limit) {
  static Sql const sql = chosen(
      "(private_to is null or private_to like $1) order by deleted_at desc, id desc limit $2");
  return all(db.query(sql, SeenBy::pattern(viewer), limit));
}

std::vector<BinItem> overdue_in_bin(Db& db, Viewer const& viewer, Instant now, int limit) {
  static Sql const sql = chosen(
      "deleted_at <= $1 and (private_to is null or private_to like $2) "
      "order by deleted_at, id limit $3");
  return all(db.query(sql, now - bin_keeps, SeenBy::pattern(viewer), limit));
}

}  // namespace kept
