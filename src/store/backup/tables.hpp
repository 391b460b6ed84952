#pragma once
// Which tables a database of Kept has, as its SQLite form tells; both engines have the same.
#include <string>
#include <vector>

#include "store/migration.hpp"
#include "store/sqlite/sqlite_connection.hpp"

namespace kept {

struct Column {
  enum class Type { integer, real, text, bytes };
  std::string name;
  Type type;
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::string> refers_to;  // other tables, by foreign keys

  /// "id, name, at" for SQL. Table and column names are checked to be plain words.
  Sql column_list() const;
  Sql sql_name() const;
  /// "$1, $2, $3"
  Sql placeholders() const;
};

/// What a backup holds: all but what is made from the rest (search_...) and what only running
/// servers need (changes, lease, rate). A table comes after those it refers to.
std::vector<Table> tables_in_backup(SqliteConnection& connection);

/// Empties what a backup does not hold, in a copy.
void empty_passing_tables(SqliteConnection& copy);
/// True for a table made from others (search_...).
bool is_derived(std::string_view table);

struct JsonColumn {
  std::string table, column;
  bool operator==(JsonColumn const&) const = default;
};
/// The columns that migrations declare as {json}.
std::vector<JsonColumn> json_columns(std::span<Migration const> migrations);

/// One literal-like name for SQL; a Fault when it is not letters, digits and underscores.
Sql sql_word(std::string_view name);

}  // namespace kept
