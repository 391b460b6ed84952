#pragma once
// JSON Schema (2020-12, as OpenAPI 3.1 takes it) from the field tables.
#include <map>
#include <string>
#include <string_view>

#include "base/field.hpp"
#include "base/json_write.hpp"

namespace kept {

/// What a schema describes: what we answer, what makes a new thing, what a PATCH may hold.
enum class SchemaUse { answer, making, change };

/// The named schemas of one document.
class SchemaBook {
 public:
  /// True the first time a name is asked for: then define() must follow.
  bool begin(std::string const& name) { return components_.try_emplace(name).second; }
  void define(std::string const& name, std::string schema) {
    components_[name] = std::move(schema);
  }
  std::map<std::string, std::string> const& components() const { return components_; }

 private:
  std::map<std::string, std::string> components_;
};

/// A schema to be written into a book; an empty one says "no body".
struct Schema {
  std::string (*write)(SchemaBook&) = nullptr;
  explicit operator bool() const { return write != nullptr; }
};

/// The type's own name, without its namespaces.
template <class T>
std::string type_name() {
  std::string_view text = __PRETTY_FUNCTION__;
  auto from = text.find("T = ") + 4;
  text = text.substr(from, text.find_first_of(";]", from) - from);
  if (auto colon = text.rfind(':'); colon != text.npos) text.remove_prefix(colon + 1);
  return std::string(text);
}

std::string nullable_schema(std::string schema);
std::string text_schema(std::size_t characters_max);
std::string number_schema(bool whole, double least, double most);
std::string words_schema(std::string_view const* words, std::size_t count);
std::string list_schema(std::string item, std::size_t items_max);
std::string reference_schema(std::string const& name);
extern std::string const id_schema, instant_schema, day_schema, own_values_schema;

template <Described T>
std::string described_schema(SchemaBook& book, SchemaUse use);

template <class T>
std::string value_schema(SchemaBook& book, SchemaUse use, std::size_t limit = 0,
                         double least = -std::numeric_limits<double>::infinity(),
                         double most = std::numeric_limits<double>::infinity()) {
  if constexpr (is_optional<T>::value)
    return nullable_schema(value_schema<typename T::value_type>(book, use, limit, least, most));
  else if constexpr (std::is_same_v<T, std::string>)
    return text_schema(limit);
  else if constexpr (std::is_same_v<T, bool>)
    return R"({"type":"boolean"})";
  else if constexpr (std::is_arithmetic_v<T>)
    return number_schema(std::is_integral_v<T>, least, most);
  else if constexpr (std::is_same_v<T, Id>)
    return id_schema;
  else if constexpr (std::is_same_v<T, Instant>)
    return instant_schema;
  else if constexpr (std::is_same_v<T, Day>)
    return day_schema;
  else if constexpr (std::is_same_v<T, OwnValues>)
    return own_values_schema;
  else if constexpr (std::is_same_v<T, RawJson> || std::is_same_v<T, Bytes>)
    return "{}";
  else if constexpr (WordedEnum<T>) {
    constexpr auto words = words_of(T{});
    return words_schema(words.data(), words.size());
  } else if constexpr (is_vector<T>::value)
    return list_schema(value_schema<typename T::value_type>(
                           book, use == SchemaUse::change ? SchemaUse::making : use),
                       limit);
  else
    return described_schema<T>(book, use == SchemaUse::change ? SchemaUse::making : use);
}

/// A plain Id is null on the wire where it is 0: never for what the server sets or demands.
template <Described T>
std::string described_schema(SchemaBook& book, SchemaUse use) {
  auto name = type_name<T>();
  if (use == SchemaUse::making) name += "New";
  if (use == SchemaUse::change) name += "Change";
  if (!book.begin(name)) return reference_schema(name);
  std::string properties, demanded;
  for_each_field<T>([&](auto const& field) {
    using Member = typename std::decay_t<decltype(field)>::member_type;
    bool wanted = use == SchemaUse::answer   ? !field.is(hidden)
                  : use == SchemaUse::making ? field.is(from_client)
                                             : field.is(from_client) && !field.is(made_once);
    if (!wanted) return;
    if (!properties.empty()) properties += ',';
    write_json(properties, field.name);
    properties += ':';
    auto schema = value_schema<Member>(book, use, field.limit, field.least, field.most);
    if (std::is_same_v<Member, Id> && field.is(from_client) && !field.is(required))
      schema = nullable_schema(schema);
    properties += schema;
    if (use == SchemaUse::answer || (use == SchemaUse::making && field.is(required))) {
      if (!demanded.empty()) demanded += ',';
      write_json(demanded, field.name);
    }
  });
  book.define(name, "{\"type\":\"object\",\"properties\":{" + properties + "}" +
                        (demanded.empty() ? "" : ",\"required\":[" + demanded + "]") +
                        ",\"additionalProperties\":false}");
  return reference_schema(name);
}

std::string page_schema(std::string item);

/// The object as it is answered.
template <Described T>
constexpr Schema answers() {
  return {[](SchemaBook& book) { return described_schema<T>(book, SchemaUse::answer); }};
}
/// {"items":[T...],"next":CURSOR|null}
template <Described T>
constexpr Schema answers_list() {
  return {
      [](SchemaBook& book) { return page_schema(described_schema<T>(book, SchemaUse::answer)); }};
}
/// What makes a new T.
template <Described T>
constexpr Schema makes() {
  return {[](SchemaBook& book) { return described_schema<T>(book, SchemaUse::making); }};
}
/// What changes a T.
template <Described T>
constexpr Schema changes() {
  return {[](SchemaBook& book) { return described_schema<T>(book, SchemaUse::change); }};
}

}  // namespace kept
