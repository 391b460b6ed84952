#include "http/openapi.hpp"

#include <fmt/format.h>

#include <map>

namespace kept {
namespace {

constexpr std::string_view problem_schema =
    R"({"type":"object","properties":{"status":{"type":"integer"},"code":{"type":"string"},)"
    R"("field":{"type":"string"},"detail":{"type":"string"},"id":{"type":"string"},"present":{}},)"
    R"("required":["status","code","id"]})";

std::string quoted(std::string_view text) {
  std::string out;
  write_json(out, text);
  return out;
}

std::string type_schema(std::string_view type) {
  if (type == "id") return id_schema;
  if (type == "day") return day_schema;
  if (type == "instant") return instant_schema;
  return "{\"type\":" + quoted(type) + "}";
}

std::string parameter(std::string_view name, std::string_view where, std::string schema,
                      std::string_view about) {
  bool demanded = where == "path";
  std::string text = fmt::format(R"({{"name":{},"in":"{}","required":{},"schema":{})", quoted(name),
                                 where, demanded, schema);
  if (!about.empty()) text += ",\"description\":" + quoted(about);
  return text + "}";
}

// What has an id has a version too.
bool takes_version(Route const& route) {
  return (route.method == Method::patch || route.method == Method::put ||
          route.method == Method::del) &&
         route.pattern.find("{id}") != route.pattern.npos;
}

std::string parameters(Route const& route) {
  std::string list;
  auto add = [&](std::string text) { (list += list.empty() ? "" : ",") += text; };
  auto pattern = route.pattern;
  for (auto open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1)) {
    auto name = pattern.substr(open + 1, pattern.find('}', open) - open - 1);
    add(parameter(name, "path", R"({"type":"string"})", ""));
  }
  for (auto const& member : route.doc.query)
    add(parameter(member.name, "query", type_schema(member.type), member.about));
  if (takes_version(route))
    add(parameter("If-Match", "header", R"({"type":"string"})", "the version, in quotes"));
  if (route.method == Method::post && route.permission != Permission::anyone)
    add(parameter("Idempotency-Key", "header", R"({"type":"string","maxLength":200})",
                  "the same key and request makes one thing"));
  return list;
}

std::string_view body_type(Takes takes) {
  switch (takes) {
    case Takes::image:
      return "image/*";
    case Takes::audio:
      return "audio/*";
    case Takes::anything:
      return "*/*";
    default:
      return "application/json";
  }
}

std::string request_body(Route const& route, SchemaBook& book) {
  bool bytes =
      route.takes == Takes::image || route.takes == Takes::audio || route.takes == Takes::anything;
  if (!route.doc.takes && !(bytes && !is_safe(route.method))) return {};
  auto schema = route.doc.takes ? route.doc.takes.write(book)
                                : std::string(R"({"type":"string","format":"binary"})");
  return fmt::format(R"(,"requestBody":{{"required":true,"content":{{"{}":{{"schema":{}}}}}}})",
                     body_type(route.takes), schema);
}

std::string answers_of(Route const& route, SchemaBook& book) {
  auto content = [&](std::string_view type, std::string schema) {
    return fmt::format(R"("content":{{"{}":{{"schema":{}}}}})", type, schema);
  };
  bool json = route.gives_type == "application/json";
  std::string good;
  if (route.doc.gives) {
    good =
        fmt::format(R"("{}":{{"description":"done",{}}})", route.method == Method::post ? 201 : 200,
                    content(route.gives_type, route.doc.gives.write(book)));
    // What a POST makes is a 201; what it asks (a sign-in, a run) is a 200 of the same shape.
    if (route.method == Method::post)
      good += fmt::format(R"(,"200":{{"description":"done",{}}})",
                          content(route.gives_type, route.doc.gives.write(book)));
  } else if (!json) {
    good = fmt::format(R"("200":{{"description":"done",{}}})",
                       content(route.gives_type, R"({"type":"string"})"));
  } else {
    good = R"("204":{"description":"done"})";
  }
  return good + R"(,"default":{"description":"refused",)" +
         content("application/problem+json", R"({"$ref":"#/components/schemas/Problem"})") + "}";
}

// "GET /api/people/{id}" is get_people_id.
std::string operation_id(Route const& route) {
  std::string id;
  for (char c : word_of(route.method)) id += static_cast<char>(c | 32);
  auto pattern = route.pattern;
  if (pattern.starts_with("/api/")) pattern.remove_prefix(4);
  for (char c : pattern) {
    if (c == '{' || c == '}') continue;
    id += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_';
  }
  return id;
}

std::string operation(Route const& route, SchemaBook& book) {
  std::string_view security = route.permission == Permission::anyone ? ",\"security\":[]" : "";
  return fmt::format(
      R"({{"operationId":"{}","summary":{},"description":"Access: {}","parameters":[{}]{}{},"responses":{{{}}}}})",
      operation_id(route), quoted(route.doc.summary), word_of(route.permission), parameters(route),
      request_body(route, book), security, answers_of(route, book));
}

}  // namespace

std::string openapi_json(Routes const& routes) {
  SchemaBook book;
  std::map<std::string_view, std::string> paths;
  for (auto const& route : routes) {
    auto& path = paths[route.pattern];
    if (!path.empty()) path += ',';
    std::string method;
    for (char c : word_of(route.method)) method += static_cast<char>(c | 32);
    path += quoted(method) + ":" + operation(route, book);
  }
  std::string all =
      R"({"openapi":"3.1.0","info":{"title":"Kept","version":"1","license":{"name":"Apache-2.0"}},)"
      R"("servers":[{"url":"/"}],"security":[{"token":[]},{"session":[]}],"paths":{)";
  for (bool first = true; auto const& [pattern, operations] : paths) {
    if (!std::exchange(first, false)) all += ',';
    all += quoted(pattern) + ":{" + operations + "}";
  }
  all += R"(},"components":{"securitySchemes":{"token":{"type":"http","scheme":"bearer"},)"
         R"("session":{"type":"apiKey","in":"cookie","name":"__Host-kept"}},"schemas":{"Problem":)";
  all += problem_schema;
  for (auto const& [name, schema] : book.components()) all += "," + quoted(name) + ":" + schema;
  return all + "}}}";
}

}  // namespace kept
