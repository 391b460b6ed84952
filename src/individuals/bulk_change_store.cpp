#include "individuals/bulk_change_store.hpp"

#include "store/rows.hpp"

namespace kept {
namespace {

std::vector<BulkChangeMade> read(Rows rows) {
  std::vector<BulkChangeMade> found;
  int const name = static_cast<int>(column_count<BulkChangeMade>());
  while (rows.next()) {
    auto& made = found.emplace_back(row_to<BulkChangeMade>(rows));
    if (!rows.is_null(name)) made.by = rows.text(name);
  }
  return found;
}

Sql selected(Sql rest) {
  return "select " + columns_of<BulkChangeMade>("c.") +
         ", u.name from bulk_change c left join users u on u.id = c.by_user_id where " + rest;
}

/// Names are not kept: who is erased would stand there still.
std::vector<BulkLeftOut> without_names(std::vector<BulkLeftOut> left_out) {
  for (auto& each : left_out) each.people.clear();
  return left_out;
}

}  // namespace

BulkChangeMade add_bulk_change(Tx& tx, Viewer const& by, BulkChange const& change,
                               std::int64_t asked) {
  BulkChangeMade made;
  made.id = tx.new_id();
  made.by_user_id = by.user_id;
  made.at = tx.now();
  made.undo_until = tx.now() + bulk_undo_for;
  made.add_role = change.add_role;
  made.end_role = change.end_role;
  made.fields = change.fields;
  made.asked = asked;
  insert_row(tx, "bulk_change", made);
  tx.audit(by, "bulk_change", made.id, "made");
  return made;
}

void save_bulk_change(Tx& tx, BulkChangeMade const& made) {
  tx.run(
      "update bulk_change set state = $1, undone_at = $2, changed = $3, left_out = $4 where id = "
      "$5",
      word_of(made.state), made.undone_at, made.changed,
      Value::own(to_json(without_names(made.left_out))), made.id);
}

std::optional<BulkChangeMade> find_bulk_change(Db& db, Viewer const&, Id id) {
  static Sql const sql = selected("c.id = $1");
  auto found = read(db.query(sql, id));
  if (found.empty()) return {};
  return std::move(found.front());
}

std::vector<BulkChangeMade> newest_bulk_changes(Db& db, Viewer const&, int limit) {
  static Sql const sql = selected("c.id > 0 order by c.id desc limit $1");
  return read(db.query(sql, limit));
}

void add_bulk_item(Tx& tx, Id change_id, BulkItem const& item) {
  tx.run("insert into bulk_change_item (change_id, ref_id, was, became) values ($1, $2, $3, $4)",
         change_id, item.ref_id, Value::own(to_json(item.was)), Value::own(to_json(item.became)));
}

std::vector<BulkItem> bulk_items_after(Db& db, Viewer const&, Id change_id, Id after, int limit) {
  std::vector<BulkItem> items;
  auto rows = db.query(
      "select ref_id, was, became from bulk_change_item where change_id = $1 and ref_id > $2 "
      "order by ref_id limit $3",
      change_id, after.value, limit);
  while (rows.next())
    items.push_back({rows.id(0), from_stored_json<BulkTouched>(rows.text(1)),
                     from_stored_json<BulkTouched>(rows.text(2))});
  return items;
}

bool remove_bulk_item(Tx& tx, Id change_id, Id person_id) {
  return tx.run("delete from bulk_change_item where change_id = $1 and ref_id = $2", change_id,
                person_id) > 0;
}

void remove_bulk_items(Tx& tx, Id change_id) {
  tx.run("delete from bulk_change_item where change_id = $1", change_id);
}

bool let_go_of_due_bulk_changes(Tx& tx, int limit) {
  std::vector<Id> due;
  {
    auto rows = tx.query(
        "select id from bulk_change where state in ('running', 'undoable') and undo_until <= $1 "
        "order by undo_until, id limit $2",
        tx.now(), limit);
    while (rows.next()) due.push_back(rows.id(0));
  }
  for (auto const id : due) {
    remove_bulk_items(tx, id);
    tx.run("update bulk_change set state = 'for_good' where id = $1", id);
  }
  return static_cast<int>(due.size()) == limit;
}

void forget_bulk_items_of(Tx& tx, Id person_id) {
  tx.run("delete from bulk_change_item where ref_id = $1", person_id);
}

}  // namespace kept
