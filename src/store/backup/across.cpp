#include "store/backup/across.hpp"

#include <filesystem>

#include <libpq-fe.h>

#include "base/json_write.hpp"
#include "store/backup/tables.hpp"
#include "store/postgres/postgres_errors.hpp"
#include "store/sqlite/sqlite_open.hpp"

namespace kept {
namespace {

// Copies that are thrown away when anything goes wrong need no safe journal.
constexpr std::string_view quick =
    "pragma journal_mode = memory; pragma synchronous = off; pragma foreign_keys = off";
constexpr std::size_t copy_piece_bytes = 1 << 18;

Value value_of(Rows const& rows, int at, Column::Type type) {
  if (rows.is_null(at)) return {};
  switch (type) {
    case Column::Type::integer:
      return rows.integer(at);  // a boolean too: t is 1
    case Column::Type::real:
      return rows.real(at);
    case Column::Type::bytes:
      return Blob{rows.blob(at)};
    case Column::Type::text:
      break;
  }
  return rows.text(at);
}

void copy_table(Db& from, Db& to, Table const& table) {
  Sql insert = "insert into " + table.sql_name() + " (" + table.column_list() + ") values (" +
               table.placeholders() + ")";
  to.run("delete from " + table.sql_name());  // what a migration put there
  std::vector<Value> values(table.columns.size());
  auto rows = from.scan("select " + table.column_list() + " from " + table.sql_name());
  while (rows.next()) {
    for (std::size_t at = 0; at < values.size(); ++at)
      values[at] = value_of(rows, static_cast<int>(at), table.columns[at].type);
    to.run_values(insert, values);
  }
}

// PostgreSQL's COPY text format.
void append_copied(std::string& out, Rows const& rows, int at, Column::Type type) {
  constexpr char hex[] = "0123456789abcdef";
  if (rows.is_null(at)) {
    out += "\\N";
  } else if (type == Column::Type::bytes) {
    out += "\\\\x";
    for (unsigned char c : rows.blob(at)) (out += hex[c >> 4]) += hex[c & 15];
  } else if (type == Column::Type::real) {
    write_json(out, rows.real(at));
  } else {
    for (char c : rows.text(at)) {
      if (c == '\\')
        out += "\\\\";
      else if (c == '\n')
        out += "\\n";
      else if (c == '\r')
        out += "\\r";
      else if (c == '\t')
        out += "\\t";
      else
        out += c;
    }
  }
}

void send(PGconn* target, std::string& piece, std::string_view table) {
  if (PQputCopyData(target, piece.data(), static_cast<int>(piece.size())) != 1)
    throw_postgres(target, nullptr, table);
  piece.clear();
}

void copy_in(Db& from, PostgresConnection& to, Table const& table) {
  PGconn* target = to.handle();
  auto start =
      "copy " + table.name + " (" + std::string(table.column_list().text()) + ") from stdin";
  auto* begun = PQexec(target, start.c_str());
  if (PQresultStatus(begun) != PGRES_COPY_IN) throw_postgres(target, begun, start);
  PQclear(begun);
  std::string piece;
  auto rows = from.scan("select " + table.column_list() + " from " + table.sql_name());
  while (rows.next()) {
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
      if (at > 0) piece += '\t';
      append_copied(piece, rows, static_cast<int>(at), table.columns[at].type);
    }
    piece += '\n';
    if (piece.size() >= copy_piece_bytes) send(target, piece, table.name);
  }
  if (!piece.empty()) send(target, piece, table.name);
  if (PQputCopyEnd(target, nullptr) != 1) throw_postgres(target, nullptr, table.name);
  auto* ended = PQgetResult(target);
  if (PQresultStatus(ended) != PGRES_COMMAND_OK) throw_postgres(target, ended, table.name);
  PQclear(ended);
  while (auto* rest = PQgetResult(target)) PQclear(rest);
}

}  // namespace

void postgres_into_sqlite(Db& snapshot, std::string const& file,
                          std::span<Migration const> migrations, Instant now) {
  std::filesystem::remove(file);  // of an attempt that lost its server
  SqliteConnection copy(file, SqliteConnection::Use::checkpoint);
  copy.run_script(quick);
  mark_as_ours(copy);
  copy.run_script("begin");
  migrate(copy, migrations, now);
  Db into(copy);
  for (auto const& table : tables_in_backup(copy)) copy_table(snapshot, into, table);
  copy.run_script("commit");
}

void sqlite_into_postgres(std::string const& file, PostgresConnection& target) {
  SqliteConnection source(file, SqliteConnection::Use::copy);
  auto tables = tables_in_backup(source);
  std::string names = "changes, rate";
  for (auto const& table : tables) names += ", " + table.name;
  Db to(target), from(source);
  std::vector<std::string> derived;
  {
    auto rows = to.query(
        "select table_name from information_schema.tables where table_schema = current_schema() "
        "and table_type = 'BASE TABLE'");
    while (rows.next())
      if (is_derived(rows.text(0))) derived.emplace_back(sql_word(rows.text(0)).text());
  }
  for (auto const& name : derived) names += ", " + name;
  target.run_script("truncate " + names);
  for (auto const& table : tables) copy_in(from, target, table);
}

}  // namespace kept
