#include "exchange/import_store.hpp"

#include "store/rows.hpp"

namespace kept {
namespace {

Sql selected(Sql rest) { return "select " + columns_of<Import>() + " from import where " + rest; }

Import read_import(Rows const& rows) {
  auto import = row_to<Import>(rows);
  import.as = import.rows_are;
  return import;
}

}  // namespace

Import add_import(Tx& tx, Import import, std::string_view bytes) {
  import.id = tx.new_id();
  import.version = 1;
  import.rows_are = import.as;
  import.created_at = import.changed_at = tx.now();
  insert_row(tx, "import", import);
  for (std::size_t at = 0; at < bytes.size(); at += import_piece_bytes) {
    tx.run("insert into import_file (import_id, piece, bytes) values ($1, $2, $3)", import.id,
           at / import_piece_bytes, Blob{bytes.substr(at, import_piece_bytes)});
  }
  return import;
}

std::optional<Import> find_import(Db& db, Viewer const&, Id id) {
  static Sql const sql = selected("id = $1");
  auto rows = db.query(sql, id);
  if (!rows.next()) return {};
  return read_import(rows);
}

std::vector<Import> list_imports(Db& db, Viewer const&, int limit) {
  static Sql const sql = selected("id > 0 order by id desc limit $1");
  std::vector<Import> all;
  auto rows = db.query(sql, limit);
  while (rows.next()) all.push_back(read_import(rows));
  return all;
}

Done save_import(Tx& tx, Import& import) {
  import.rows_are = import.as;
  import.changed_at = tx.now();
  TRY(update_row(tx, "import", import));
  tx.changed("import", import.id, import.version);
  return {};
}

void remove_import(Tx& tx, Id id) {
  tx.run("delete from import_file where import_id = $1", id);
  tx.run("delete from import where id = $1", id);
}

std::string import_file(Db& db, Viewer const&, Id id) {
  std::string bytes;
  auto rows = db.scan("select bytes from import_file where import_id = $1 order by piece", id);
  while (rows.next()) bytes += rows.blob(0);
  return bytes;
}

std::vector<Import> running_imports(Db& db, Viewer const&) {
  static Sql const sql = selected("state = 'running' order by id limit 20");
  std::vector<Import> all;
  auto rows = db.query(sql);
  while (rows.next()) all.push_back(read_import(rows));
  return all;
}

void add_import_item(Tx& tx, Id import_id, ImportItem const& item) {
  auto const json = [](std::string const& text) { return text.empty() ? Value() : Value(text); };
  tx.run(
      "insert into import_item (import_id, place, noun, ref_id, verb, was, became) "
      "values ($1, $2, $3, $4, $5, $6, $7)",
      import_id, item.place, item.noun, item.ref_id, item.verb, json(item.was), json(item.became));
}

std::int64_t last_import_place(Db& db, Viewer const&, Id import_id) {
  auto rows = db.query("select max(place) from import_item where import_id = $1", import_id);
  return rows.next() ? rows.integer(0) : 0;
}

std::vector<ImportItem> import_items_before(Db& db, Viewer const&, Id import_id, std::int64_t place,
                                            int limit) {
  std::vector<ImportItem> items;
  auto rows = db.query(
      "select place, noun, ref_id, verb, was, became from import_item "
      "where import_id = $1 and place < $2 order by place desc limit $3",
      import_id, place, limit);
  while (rows.next()) {
    items.push_back({rows.integer(0), std::string(rows.text(1)), rows.id(2),
                     std::string(rows.text(3)), std::string(rows.text(4)),
                     std::string(rows.text(5))});
  }
  return items;
}

void remove_import_item(Tx& tx, Id import_id, std::int64_t place) {
  tx.run("delete from import_item where import_id = $1 and place = $2", import_id, place);
}

void add_refused_row(Tx& tx, Id import_id, RefusedRow const& row) {
  // A run that was stopped and goes on may meet the row again.
  tx.run("delete from import_refused where import_id = $1 and row = $2", import_id, row.row);
  tx.run("insert into import_refused (import_id, row, cells, reason) values ($1, $2, $3, $4)",
         import_id, row.row, Value::own(to_json(row.cells)), row.reason);
}

std::vector<RefusedRow> refused_rows(Db& db, Viewer const&, Id import_id, std::int64_t after,
                                     int limit) {
  std::vector<RefusedRow> all;
  auto rows = db.query(
      "select row, cells, reason from import_refused where import_id = $1 and row > $2 "
      "order by row limit $3",
      import_id, after, limit);
  while (rows.next()) {
    all.push_back({rows.integer(0), from_stored_json<std::vector<std::string>>(rows.text(1)),
                   std::string(rows.text(2))});
  }
  return all;
}

void add_import_source(Tx& tx, std::string_view noun, std::string_view value, Id ref_id) {
  tx.run(
      "insert into import_source (noun, value, ref_id) values ($1, $2, $3) on conflict do nothing",
      noun, value, ref_id);
}

std::optional<Id> find_import_source(Db& db, Viewer const&, std::string_view noun,
                                     std::string_view value) {
  auto rows = db.query(
      "select ref_id from import_source where noun = $1 and value = $2 order by ref_id desc limit "
      "1",
      noun, value);
  if (!rows.next()) return {};
  return rows.id(0);
}

bool has_other_source(Db& db, Viewer const&, Id ref_id, std::string_view prefix,
                      std::string_view value) {
  auto rows = db.query("select value from import_source where ref_id = $1", ref_id);
  bool other = false;
  while (rows.next()) {
    if (rows.text(0) == value) return false;
    other = other || rows.text(0).starts_with(prefix);
  }
  return other;
}

void remove_import_sources(Tx& tx, Id ref_id) {
  tx.run("delete from import_source where ref_id = $1", ref_id);
}

}  // namespace kept
