#pragma once
// What a table of the running database looks like, as the database itself tells, and whole rows of
// it as JSON: for work that goes over many tables alike.
#include <string>
#include <vector>

#include "base/json.hpp"
#include "store/database.hpp"

namespace kept {

struct ShapeColumn {
  enum class Type { integer, real, boolean, text, bytes };
  std::string name;
  Type type = Type::text;
};

struct TableShape {
  std::string table;
  std::vector<ShapeColumn> columns;
  std::vector<std::string> key;                       // of the primary key, in its order
  std::vector<std::vector<std::string>> unique_keys;  // the primary key among them

  ShapeColumn const* column(std::string_view name) const;
  bool has(std::string_view name) const { return column(name) != nullptr; }
};

/// A Fault for a table that is not there.
TableShape table_shape(Db& db, std::string_view table);

/// One plain word (letters, digits, underscores) for SQL; a Fault for anything else.
Sql name_in_sql(std::string_view name);
/// "$3"; up to $99.
Sql place_in_sql(std::size_t number);

/// The values of `columns` in the row that stands there, in their order: {"name":value,...}; bytes
/// as {"hex":"..."}.
json::object row_as_json(Rows const& rows, TableShape const& shape,
                         std::vector<std::string> const& columns);
/// The way back for one value; `keeper` holds what the Value looks at.
Value value_from_json(json::value const& value, ShapeColumn::Type type, std::string& keeper);

/// Puts a row back; one that is there already stays as it is. Columns that are gone are passed
/// over.
void insert_row_from_json(Tx& tx, TableShape const& shape, json::object const& row);

}  // namespace kept
