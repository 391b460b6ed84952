#include "http/schema.hpp"

#include <cmath>

namespace kept {

std::string const id_schema = R"({"type":"string","pattern":"^[0-9A-HJKMNP-TV-Z]{13}$"})";
std::string const instant_schema = R"({"type":"string","format":"date-time"})";
std::string const day_schema = R"({"type":"string","format":"date"})";
std::string const own_values_schema =
    R"({"type":"object","additionalProperties":{"type":["string","number","boolean","null"]}})";

std::string nullable_schema(std::string schema) {
  return R"({"anyOf":[)" + schema + R"(,{"type":"null"}]})";
}

std::string text_schema(std::size_t characters_max) {
  std::string schema = R"({"type":"string")";
  if (characters_max != 0) schema += R"(,"maxLength":)" + std::to_string(characters_max);
  return schema + "}";
}

std::string number_schema(bool whole, double least, double most) {
  std::string schema = whole ? R"({"type":"integer")" : R"({"type":"number")";
  if (std::isfinite(least)) write_json(schema += R"(,"minimum":)", least);
  if (std::isfinite(most)) write_json(schema += R"(,"maximum":)", most);
  return schema + "}";
}

std::string words_schema(std::string_view const* words, std::size_t count) {
  std::string schema = R"({"type":"string","enum":[)";
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) schema += ',';
    write_json(schema, words[i]);
  }
  return schema + "]}";
}

std::string list_schema(std::string item, std::size_t items_max) {
  std::string schema = R"({"type":"array","items":)" + item;
  if (items_max != 0) schema += R"(,"maxItems":)" + std::to_string(items_max);
  return schema + "}";
}

std::string reference_schema(std::string const& name) {
  return R"({"$ref":"#/components/schemas/)" + name + "\"}";
}

std::string page_schema(std::string item) {
  return R"({"type":"object","properties":{"items":)" + list_schema(item, 0) +
         R"(,"next":{"type":["string","null"]},"count":{"type":"integer"}},"required":["items"]})";
}

}  // namespace kept
