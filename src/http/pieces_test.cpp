// The parts of an answer: heads, compression, the files of the page, the OpenAPI document.
#include <doctest/doctest.h>

#include "base/json.hpp"
#include "http/compress.hpp"
#include "http/head.hpp"
#include "http/health.hpp"
#include "http/openapi.hpp"
#include "http/page_files.hpp"

namespace kept {
namespace {

bool holds(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

TEST_CASE("a head has one line a field, whatever stands in it") {
  Response response = created("/api/x\r\nSet-Cookie: a=b", "{}");
  std::string out;
  write_head(out, response, {.request_id = "r1", .keeps_alive = false, .secure = true});
  CHECK(out.starts_with("HTTP/1.1 201 Created\r\nDate: "));
  CHECK(!holds(out, "\nSet-Cookie"));
  for (auto line : {"Content-Length: 2\r\n", "Connection: close\r\n", "Cache-Control: no-store\r\n",
                    "X-Request-Id: r1\r\n", "X-Content-Type-Options: nosniff\r\n",
                    "frame-ancestors 'none'", "Strict-Transport-Security: max-age="})
    CHECK_MESSAGE(holds(out, line), line);
  CHECK(out.ends_with("\r\n\r\n"));
  CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST_CASE("the reader's wishes decide how an answer is compressed") {
  CHECK(accepted_encoding("") == Encoding::plain);
  CHECK(accepted_encoding("gzip, deflate, br") == Encoding::brotli);
  CHECK(accepted_encoding("gzip;q=1.0, br;q=0.5") == Encoding::gzip);
  CHECK(accepted_encoding("gzip;q=0, br;q=0") == Encoding::plain);
  CHECK(accepted_encoding("*") == Encoding::brotli);
  CHECK(accepted_encoding("*;q=0, gzip") == Encoding::gzip);
  auto request = make_request(Method::get, "/");
  request->headers.add("Accept-Encoding", "gzip");
  auto compressed = [&](std::string type, std::size_t size, bool secret) {
    Response response;
    response.type = std::move(type);
    response.body = std::string(size, 'a');
    response.secret = secret;
    compress(*request, response);
    return !response.encoding.empty();
  };
  CHECK(compressed("application/json", 5000, false));
  CHECK(!compressed("application/json", 5000, true));
  CHECK(!compressed("application/json", 500, false));
  CHECK(!compressed("image/png", 5000, false));
}

TEST_CASE("the page answers every address that names no file") {
  constexpr std::string_view html =
      "<html><script>one()</script><script type=\"module\" src=\"/assets/a.js\"></script></html>";
  constexpr PageFile files[] = {
      {"/index.html", "text/html; charset=utf-8", html, "", "", "e1"},
      {"/assets/a.js", "text/javascript", "plain", "br", "gz", "e2"},
  };
  PageFiles page(files);
  auto ask = [&](std::string_view path, std::string_view encoding = "",
                 Method method = Method::get) {
    auto request = make_request(method, path);
    if (!encoding.empty()) request->headers.add("Accept-Encoding", encoding);
    return page.answer(*request);
  };
  CHECK(ask("/")->fixed_body == html);
  CHECK(ask("/people/0000000000001")->fixed_body == html);
  CHECK(ask("/people")->caching == Caching::revalidate);
  CHECK(ask("/assets/a.js", "br")->fixed_body == "br");
  CHECK(ask("/assets/a.js", "br")->etag == "\"e2-br\"");
  CHECK(ask("/assets/a.js", "gzip")->encoding == "gzip");
  CHECK(ask("/assets/a.js")->caching == Caching::immutable);
  CHECK(!ask("/assets/gone.js"));
  CHECK(!ask("/favicon.ico"));
  CHECK(!ask("/%2e%2e/etc/passwd.txt"));
  CHECK(!ask("/", "", Method::post));
  // echo -n 'one()' | openssl dgst -sha256 -binary | base64
  CHECK(holds(page.policy(),
              "script-src 'self' 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='; "));
  CHECK(!holds(page.policy(), "unsafe"));
  CHECK(!PageFiles({}).answer(*make_request(Method::get, "/")));
}

struct Part {
  std::string label;
};
constexpr auto fields_of(Part const*) { return std::tuple{field("label", &Part::label, required)}; }

struct Whole {
  Id id;
  std::optional<Day> birthday;
  std::vector<Part> parts;
  std::string secret;
};
constexpr auto fields_of(Whole const*) {
  return std::tuple{field("id", &Whole::id), field("birthday", &Whole::birthday, from_client),
                    field("parts", &Whole::parts, from_client).max(5),
                    field("secret", &Whole::secret, hidden)};
}

TEST_CASE("the document names each route once, with its schemas") {
  auto routes = health_routes([]() -> std::string const& {
    static std::string none;
    return none;
  });
  routes.push_back(
      {.method = Method::patch,
       .pattern = "/api/wholes/{id}",
       .doc = {.summary = "Change", .takes = changes<Whole>(), .gives = answers<Whole>()}});
  routes.push_back(
      {.pattern = "/api/wholes",
       .doc = {.summary = "All", .gives = answers_list<Whole>(), .query = {{"limit", "integer"}}}});
  auto text = openapi_json(routes);
  auto read = parse_json(text);
  REQUIRE(read);
  auto const& schemas = read->at("components").at("schemas");
  CHECK(schemas.at("Whole").at("properties").as_object().contains("parts"));
  CHECK(!schemas.at("Whole").at("properties").as_object().contains("secret"));
  CHECK(!schemas.at("WholeChange").at("properties").as_object().contains("id"));
  CHECK(schemas.at("PartNew").at("required").at(0) == "label");
  auto const& patch = read->at("paths").at("/api/wholes/{id}").at("patch");
  CHECK(patch.at("operationId") == "patch_wholes_id");
  CHECK(patch.at("parameters").as_array().size() == 2);
  CHECK(!patch.at("responses").at("200").at("content").as_object().empty());
}

}  // namespace
}  // namespace kept
