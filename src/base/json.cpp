#include "base/json.hpp"

#include <vector>

namespace kept {
namespace {

std::size_t characters_in(std::string_view utf8) {
  std::size_t count = 0;
  for (char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace

Result<json::value> parse_json(std::string_view text) {
  json::parse_options options;
  options.max_depth = json_depth_max;
  json::error_code error;
  // A byte order mark is no part of JSON, but real programs send it.
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  auto value = json::parse(text, error, {}, options);
  if (error == json::error::too_deep) return refuse(Code::too_deep);
  if (error) return refuse(Code::bad_json, {}, error.message());
  return value;
}

Refusal refuse_at(Code code, Place const& place) {
  std::string path;
  for (Place const* at = &place; at != nullptr; at = at->outer) {
    bool root = at->outer == nullptr && at->name.empty();
    if (root) break;
    auto part = at->name.empty() ? std::to_string(at->index) : std::string(at->name);
    path = path.empty() ? part : part + "/" + path;
  }
  return refuse(code, path);
}

Done read_text(std::string& target, json::value const& value, Place const& place,
               std::size_t characters_max) {
  if (!value.is_string()) return refuse_at(Code::wrong_type, place);
  std::string_view text = value.get_string();
  // PostgreSQL cannot hold U+0000, and no name has one.
  if (text.find('\0') != std::string_view::npos) return refuse_at(Code::bad_value, place);
  if (text.size() > characters_max && characters_in(text) > characters_max)
    return refuse_at(Code::too_long, place);
  target = text;
  return {};
}

Done read_own_values(OwnValues& target, json::value const& value, Place const& place) {
  if (!value.is_object()) return refuse_at(Code::wrong_type, place);
  if (value.get_object().size() > list_items_max) return refuse_at(Code::too_many, place);
  OwnValues values;
  for (auto const& [name, held] : value.get_object()) {
    Place here{&place, name};
    auto& slot = values[std::string(name)];
    if (held.is_bool()) {
      slot = held.get_bool();
    } else if (held.is_number()) {
      slot = held.to_number<double>();
    } else if (held.is_string()) {
      std::string text;
      TRY(read_text(text, held, here, text_characters_max));
      slot = std::move(text);
    } else if (!held.is_null()) {
      return refuse_at(Code::wrong_type, here);
    }
  }
  target = std::move(values);
  return {};
}

}  // namespace kept
