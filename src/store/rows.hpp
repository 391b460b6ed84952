#pragma once
// Described structs (base/field.hpp) as rows. Fields marked not_stored have no column.
//
//   auto rows = db.query("select " + columns_of<Person>() + " from person where id = $1", id);
//   if (rows.next()) person = row_to<Person>(rows);
#include "store/columns.hpp"

namespace kept {

template <Described T>
constexpr std::size_t column_count() {
  std::size_t count = 0;
  for_each_field<T>([&](auto const& field) { count += !field.is(not_stored); });
  return count;
}

namespace rows_detail {

constexpr std::array placeholders = {
    "$1"sv,  "$2"sv,  "$3"sv,  "$4"sv,  "$5"sv,  "$6"sv,  "$7"sv,  "$8"sv,  "$9"sv,  "$10"sv,
    "$11"sv, "$12"sv, "$13"sv, "$14"sv, "$15"sv, "$16"sv, "$17"sv, "$18"sv, "$19"sv, "$20"sv,
    "$21"sv, "$22"sv, "$23"sv, "$24"sv, "$25"sv, "$26"sv, "$27"sv, "$28"sv, "$29"sv, "$30"sv,
    "$31"sv, "$32"sv, "$33"sv, "$34"sv, "$35"sv, "$36"sv, "$37"sv, "$38"sv, "$39"sv, "$40"sv,
    "$41"sv, "$42"sv, "$43"sv, "$44"sv, "$45"sv, "$46"sv, "$47"sv, "$48"sv, "$49"sv, "$50"sv,
    "$51"sv, "$52"sv, "$53"sv, "$54"sv, "$55"sv, "$56"sv, "$57"sv, "$58"sv, "$59"sv, "$60"sv};

template <Described T>
constexpr auto column_names() {
  std::array<std::string_view, column_count<T>()> names{};
  std::size_t at = 0;
  for_each_field<T>([&](auto const& field) {
    if (!field.is(not_stored)) names[at++] = field.name;
  });
  return names;
}

template <Described T>
auto values_of(T const& row) {
  std::array<Value, column_count<T>()> values;
  std::size_t at = 0;
  for_each_field<T>([&](auto const& field) {
    if (!field.is(not_stored)) values[at++] = to_column(row.*field.member);
  });
  return values;
}

inline Sql one(std::string_view literal) { return Sql::list(std::span(&literal, 1)); }

/// "name = $2, note = $3, version = version + 1 where id = $1 and version = $4"
template <Described T>
Sql assignments() {
  auto const names = column_names<T>();
  Sql sets = "", id = "", version = "";
  for (std::size_t at = 0; at < names.size(); ++at) {
    Sql place = one(placeholders[at]);
    if (names[at] == "id") {
      id = place;
    } else if (names[at] == "version") {
      version = place;
    } else {
      sets = sets + one(names[at]) + " = " + place + ", ";
    }
  }
  return sets + "version = version + 1 where id = " + id + " and version = " + version;
}

/// The statement for T, made once a thread for the table it is always used with.
template <Described T, auto Make>
Sql for_table(Sql table) {
  thread_local char const* known = nullptr;
  thread_local Sql made = "";
  if (known != table.address()) {
    made = Make(table);
    known = table.address();
  }
  return made;
}

}  // namespace rows_detail

/// "id, version, name, ..." in the table's order; with columns_of<T>("p.") "p.id, p.version, ...".
template <Described T>
Sql columns_of() {
  static auto const names = rows_detail::column_names<T>();
  static Sql const list = Sql::list(names);
  return list;
}
template <Described T>
Sql columns_of(Sql before) {
  static auto const names = rows_detail::column_names<T>();
  return Sql::list(names, before);
}

/// The row that stands there, whose columns from `first` on are columns_of<T>().
template <Described T>
T row_to(Rows const& rows, int first = 0) {
  T row{};
  int column = first;
  for_each_field<T>([&](auto const& field) {
    if (!field.is(not_stored)) from_column(row.*field.member, rows, column++);
  });
  return row;
}

template <Described T>
void insert_row(Tx& tx, Sql table, T const& row) {
  constexpr auto make = [](Sql into) {
    static_assert(column_count<T>() <= rows_detail::placeholders.size());
    return "insert into " + into + " (" + columns_of<T>() + ") values (" +
           Sql::list(std::span(rows_detail::placeholders).first(column_count<T>())) + ")";
  };
  tx.run_values(rows_detail::for_table<T, make>(table), rows_detail::values_of(row));
}

/// Overwrites the row when it still has row.version, and counts that up, in the table and in `row`.
/// Refuses Code::stale when somebody else was first or the row is gone.
template <Described T>
Done update_row(Tx& tx, Sql table, T& row) {
  constexpr auto make = [](Sql into) {
    return "update " + into + " set " + rows_detail::assignments<T>();
  };
  auto changed = tx.run_values(rows_detail::for_table<T, make>(table), rows_detail::values_of(row));
  if (changed == 0) return refuse(Code::stale);
  ++row.version;
  return {};
}

/// The row as the JSON that write_json(out, row_to<T>(rows)) would give, without making a T.
/// `fill(out, name)` writes the value of each field that is not stored.
template <Described T, class Fill>
void write_row_json(std::string& out, Rows const& rows, Fill&& fill, int first = 0) {
  char before = '{';
  int column = first;
  for_each_field<T>([&](auto const& field) {
    using Member = typename std::decay_t<decltype(field)>::member_type;
    int at = field.is(not_stored) ? -1 : column++;
    if (field.is(hidden)) return;
    out += before;
    before = ',';
    ((out += '"') += field.name) += "\":";
    if (at < 0) {
      fill(out, field.name);
    } else {
      write_column_json<Member>(out, rows, at);
    }
  });
  out += '}';
}
template <Described T>
void write_row_json(std::string& out, Rows const& rows) {
  write_row_json<T>(out, rows, [](std::string& to, std::string_view) { to += "null"; });
}

}  // namespace kept
