#pragma once
// One member of a described struct as one column: how it is bound, read, and written as JSON.
// Lists, maps and inner structs are JSON text; enums are their words; Day is ISO text.
#include "base/json.hpp"
#include "store/database.hpp"

namespace kept {

template <class T>
Value to_column(T const& member) {
  if constexpr (is_optional<T>::value) {
    return member ? to_column(*member) : Value();
  } else if constexpr (is_json_column<T>) {
    return Value::own(to_json(member));
  } else if constexpr (WordedEnum<T>) {
    return Value(word_of(member));
  } else if constexpr (std::is_same_v<T, Bytes>) {
    return Value(Blob{member.bytes});
  } else {
    return Value(member);
  }
}

template <class T>
void from_column(T& member, Rows const& rows, int column) {
  if constexpr (is_optional<T>::value) {
    if (rows.is_null(column)) {
      member.reset();
    } else {
      from_column(member.emplace(), rows, column);
    }
  } else if constexpr (is_json_column<T>) {
    member = from_stored_json<T>(rows.text(column));
  } else if constexpr (WordedEnum<T>) {
    if (auto found = enum_of<T>(rows.text(column)))
      member = *found;
    else
      throw Fault("stored word is not known: " + std::string(rows.text(column)));
  } else if constexpr (std::is_same_v<T, std::string>) {
    member = rows.text(column);
  } else if constexpr (std::is_same_v<T, Bytes>) {
    member.bytes = rows.blob(column);
  } else if constexpr (std::is_same_v<T, bool>) {
    member = rows.boolean(column);
  } else if constexpr (std::is_same_v<T, Id>) {
    member = rows.id(column);
  } else if constexpr (std::is_same_v<T, Instant>) {
    member = rows.instant(column);
  } else if constexpr (std::is_same_v<T, Day>) {
    member = rows.day(column).value_or(Day{});
  } else if constexpr (std::is_floating_point_v<T>) {
    member = rows.real(column);
  } else {
    static_assert(std::is_integral_v<T>, "this member has no column form");
    member = static_cast<T>(rows.integer(column));
  }
}

/// The column's value as JSON, without making the member: JSON columns are copied as they are.
template <class T>
void write_column_json(std::string& out, Rows const& rows, int column) {
  if (rows.is_null(column)) {
    out += "null";
  } else if constexpr (is_optional<T>::value) {
    write_column_json<typename T::value_type>(out, rows, column);
  } else if constexpr (is_json_column<T>) {
    out += rows.text(column);
  } else if constexpr (WordedEnum<T> || std::is_same_v<T, std::string> || std::is_same_v<T, Day>) {
    write_json(out, rows.text(column));
  } else {
    T member{};
    from_column(member, rows, column);
    write_json(out, member);
  }
}

}  // namespace kept
