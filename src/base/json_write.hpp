#pragma once
// Writes JSON straight from the field tables, without a tree between.
#include <charconv>
#include <cmath>

#include "base/field.hpp"

namespace kept {

/// "text" with what JSON wants escaped. The text is UTF-8.
void write_json_text(std::string& out, std::string_view text);

inline void write_json(std::string& out, std::string_view text) { write_json_text(out, text); }
inline void write_json(std::string& out, std::string const& text) { write_json_text(out, text); }
inline void write_json(std::string& out, char const* text) { write_json_text(out, text); }
inline void write_json(std::string& out, bool value) { out += value ? "true" : "false"; }
inline void write_json(std::string& out, RawJson const& json) {
  out += json.text.empty() ? "null" : json.text;
}

inline void write_json(std::string& out, Bytes const&) { out += "null"; }

template <class Number>
  requires(std::is_arithmetic_v<Number> && !std::is_same_v<Number, bool>)
void write_json(std::string& out, Number value) {
  if constexpr (std::is_floating_point_v<Number>) {
    if (!std::isfinite(value)) {
      out += "null";
      return;
    }
  }
  char buffer[32];
  auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  out.append(buffer, end);
}

inline void write_json(std::string& out, Id id) {
  if (id)
    (out += '"', out += to_text(id), out += '"');
  else
    out += "null";
}
inline void write_json(std::string& out, Instant at) {
  (out += '"', out += to_text(at), out += '"');
}
inline void write_json(std::string& out, Day day) { (out += '"', out += to_text(day), out += '"'); }

template <WordedEnum E>
void write_json(std::string& out, E value) {
  (out += '"', out += word_of(value), out += '"');
}

void write_json(std::string& out, OwnValues const& values);

template <class T>
void write_json(std::string& out, std::optional<T> const& value);
template <class T>
void write_json(std::string& out, std::vector<T> const& values);

/// All that is not hidden, in the table's order.
template <Described T>
void write_json(std::string& out, T const& value) {
  char before = '{';
  for_each_field<T>([&](auto const& field) {
    if (field.is(hidden)) return;
    out += before;
    before = ',';
    (out += '"', out += field.name, out += "\":");
    write_json(out, value.*field.member);
  });
  out += before == '{' ? "{}" : "}";
}

template <class T>
void write_json(std::string& out, std::optional<T> const& value) {
  if (value)
    write_json(out, *value);
  else
    out += "null";
}

template <class T>
void write_json(std::string& out, std::vector<T> const& values) {
  out += '[';
  bool first = true;
  for (auto const& value : values) {
    if (!first) out += ',';
    first = false;
    write_json(out, value);
  }
  out += ']';
}

template <class T>
std::string to_json(T const& value) {
  std::string out;
  write_json(out, value);
  return out;
}

}  // namespace kept
