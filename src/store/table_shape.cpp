#include "store/table_shape.hpp"

#include <algorithm>
#include <deque>

#include "base/fault.hpp"

namespace kept {
namespace {

using Type = ShapeColumn::Type;

// Each row: name, type, place in the primary key (0 = none).
constexpr Sql columns_in_sqlite =
    "select name, lower(type), pk from pragma_table_info($1) order by cid";
constexpr Sql columns_in_postgres =
    "select cast(a.attname as text), format_type(a.atttypid, null), "
    "coalesce(array_position(cast(i.indkey as smallint[]), a.attnum), -1) + 1 "
    "from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary "
    "where a.attrelid = to_regclass(cast($1 as text)) and a.attnum > 0 and not a.attisdropped "
    "order by a.attnum";

// Each row: which index, name of a column; primary keys may be among them.
constexpr Sql unique_in_sqlite =
    "select l.seq, i.name from pragma_index_list($1) l join pragma_index_info(l.name) i "
    "where l.\"unique\" = 1 and l.origin <> 'pk' order by l.seq, i.seqno";
constexpr Sql unique_in_postgres =
    "select cast(i.indexrelid as bigint), cast(a.attname as text) from pg_index i "
    "join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) "
    "where i.indrelid = to_regclass(cast($1 as text)) and i.indisunique and not i.indisprimary "
    "order by i.indexrelid, a.attnum";

Type type_of(std::string_view declared) {
  if (declared == "integer" || declared == "bigint") return Type::integer;
  if (declared == "real" || declared == "double precision") return Type::real;
  if (declared == "boolean") return Type::boolean;
  if (declared == "blob" || declared == "bytea") return Type::bytes;
  return Type::text;
}

std::string hex_of(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (unsigned char const byte : bytes) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

std::string bytes_from_hex(std::string_view hex) {
  auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string bytes;
  for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
    bytes += static_cast<char>(digit(hex[at]) * 16 + digit(hex[at + 1]));
  return bytes;
}

json::value value_in_row(Rows const& rows, int at, Type type) {
  if (rows.is_null(at)) return nullptr;
  switch (type) {
    case Type::integer:
      return rows.integer(at);
    case Type::real:
      return rows.real(at);
    case Type::boolean:
      return rows.boolean(at);
    case Type::bytes:
      return json::object{{"hex", hex_of(rows.blob(at))}};
    case Type::text:
      break;
  }
  return json::value(rows.text(at));
}

}  // namespace

ShapeColumn const* TableShape::column(std::string_view name) const {
  auto found = std::ranges::find(columns, name, &ShapeColumn::name);
  return found == columns.end() ? nullptr : &*found;
}

TableShape table_shape(Db& db, std::string_view table) {
  TableShape shape{std::string(table), {}, {}, {}};
  std::vector<std::pair<std::int64_t, std::string>> key;
  {
    auto rows = db.query(db.dialect().pick(columns_in_sqlite, columns_in_postgres), table);
    while (rows.next()) {
      shape.columns.push_back({std::string(rows.text(0)), type_of(rows.text(1))});
      if (rows.integer(2) > 0) key.emplace_back(rows.integer(2), rows.text(0));
    }
  }
  if (shape.columns.empty() || key.empty()) throw Fault("no such table: " + shape.table);
  std::ranges::sort(key);
  for (auto& [place, name] : key) shape.key.push_back(std::move(name));
  shape.unique_keys.push_back(shape.key);
  auto rows = db.query(db.dialect().pick(unique_in_sqlite, unique_in_postgres), table);
  std::optional<std::int64_t> last;
  while (rows.next()) {
    if (last != rows.integer(0)) shape.unique_keys.emplace_back();
    last = rows.integer(0);
    shape.unique_keys.back().emplace_back(rows.text(1));
  }
  return shape;
}

Sql name_in_sql(std::string_view name) {
  bool plain = !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
  if (!plain) throw Fault("not a name for SQL: " + std::string(name));
  return Sql::list(std::span(&name, 1));
}

Sql place_in_sql(std::size_t number) {
  if (number < 1 || number > 99) throw Fault("too many values in one statement");
  auto const text = "$" + std::to_string(number);
  std::string_view const place = text;
  return Sql::list(std::span(&place, 1));
}

json::object row_as_json(Rows const& rows, TableShape const& shape,
                         std::vector<std::string> const& columns) {
  json::object row;
  for (std::size_t at = 0; at < columns.size(); ++at)
    row[columns[at]] = value_in_row(rows, static_cast<int>(at), shape.column(columns[at])->type);
  return row;
}

Value value_from_json(json::value const& value, Type type, std::string& keeper) {
  if (value.is_null()) return {};
  switch (type) {
    case Type::integer:
      return value.is_bool() ? Value(std::int64_t{value.get_bool()})
                             : Value(value.to_number<std::int64_t>());
    case Type::real:
      return {value.to_number<double>()};
    case Type::boolean:
      return value.is_bool() ? Value(value.get_bool())
                             : Value(value.to_number<std::int64_t>() != 0);
    case Type::bytes:
      keeper = bytes_from_hex(value.at("hex").as_string());
      return {Blob{keeper}};
    case Type::text:
      break;
  }
  keeper = value.as_string();
  return {std::string_view(keeper)};
}

void insert_row_from_json(Tx& tx, TableShape const& shape, json::object const& row) {
  Sql names = "", places = "";
  std::vector<Value> values;
  std::deque<std::string> kept;
  for (auto const& column : shape.columns) {
    auto const* value = row.if_contains(column.name);
    if (!value) continue;
    Sql const comma = values.empty() ? Sql("") : Sql(", ");
    values.push_back(value_from_json(*value, column.type, kept.emplace_back()));
    names = names + comma + name_in_sql(column.name);
    places = places + comma + place_in_sql(values.size());
  }
  tx.run_values("insert into " + name_in_sql(shape.table) + " (" + names + ") values (" + places +
                    ") on conflict do nothing",
                values);
}

}  // namespace kept
