#pragma once
// Lists page by key: ?limit=50&after=CURSOR -> {"items":[...],"next":CURSOR|null}.
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/json_write.hpp"
#include "http/message.hpp"

namespace kept {

constexpr std::int64_t list_limit_default = 50, list_limit_max = 200;

struct ListQuery {
  std::size_t limit = list_limit_default;
  std::vector<std::string> after = {};  // the parts of the cursor; empty on the first page

  /// The part of the cursor as an id; bad_cursor when it is none.
  Result<Id> after_id(std::size_t part) const;
  /// The part of the cursor as a whole number (an instant's micros, a day's days).
  Result<std::int64_t> after_number(std::size_t part) const;
};

/// Reads limit and after; a cursor of another number of parts is refused.
Result<ListQuery> list_query(Request const& request, std::size_t cursor_parts);

/// An opaque cursor (base64url) of the last row's key: sort key bytes, numbers and ids as text.
std::string make_cursor(std::initializer_list<std::string_view> parts);
std::optional<std::vector<std::string>> read_cursor(std::string_view cursor);

/// {"items":[...],"next":...}; an empty cursor is null. `count` is added when it is given.
template <class T>
Response list_response(std::vector<T> const& items, std::string const& next = {},
                       std::optional<std::int64_t> count = {}) {
  std::string out = "{\"items\":";
  write_json(out, items);
  out += ",\"next\":";
  if (next.empty())
    out += "null";
  else
    write_json_text(out, next);
  if (count) (out += ",\"count\":") += std::to_string(*count);
  out += '}';
  return json_response(std::move(out));
}

}  // namespace kept
