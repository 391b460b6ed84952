#include "http/router.hpp"

#include <doctest/doctest.h>

#include "base/fault.hpp"
#include "http/credentials.hpp"
#include "http/list.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

struct Thing {
  Id id{7};
  std::int64_t version = 3;
  std::string name;
};
constexpr auto fields_of(Thing const*) {
  return std::tuple{field("id", &Thing::id), field("version", &Thing::version),
                    field("name", &Thing::name, required).max(20)};
}

Result<Response> say(std::string text) { return json_response('"' + text + '"'); }

Routes test_routes() {
  return {
      {.pattern = "/api/things",
       .permission = Permission::viewer,
       .handle = [](Context&, Request const& request) -> Result<Response> {
         auto list = TRY(list_query(request, 1));
         return say(std::to_string(list.limit));
       },
       .doc = {.query = {{"limit"}, {"after"}}}},
      {.method = Method::post,
       .pattern = "/api/things",
       .permission = Permission::staff,
       .handle = [](Context&, Request const& request) -> Result<Response> {
         return made("/api/things", TRY(read_body<Thing>(request)));
       },
       .body_bytes_max = 100},
      {.pattern = "/api/things/glance",
       .handle = [](Context&, Request const&) { return say("glance"); }},
      {.pattern = "/api/things/{id}",
       .handle = [](Context& context, Request const&) -> Result<Response> {
         TRY(context.id());
         return found(Thing{});
       }},
      {.method = Method::patch,
       .pattern = "/api/things/{id}",
       .permission = Permission::staff,
       .handle = [](Context& context, Request const&) -> Result<Response> {
         return say(std::to_string(TRY(context.version())));
       }},
      {.pattern = "/api/things/{id}/parts/{part}",
       .handle =
           [](Context& context, Request const&) {
             return say(std::string(context.param("id")) + "+" +
                        std::string(context.param("part")));
           }},
      {.pattern = "/api/fault",
       .permission = Permission::anyone,
       .handle = [](Context&, Request const&) -> Result<Response> { throw Fault("secret words"); }},
      {.pattern = "/api/full",
       .permission = Permission::anyone,
       .handle = [](Context&, Request const&) -> Result<Response> {
         throw Fault("full", FaultKind::disk_full);
       }},
      {.method = Method::put,
       .pattern = "/api/firm",
       .permission = Permission::admin,
       .handle = [](Context& context, Request const&) { return say(context.idempotency_key); }},
  };
}

struct House {
  SetClock clock{Instant{0}};
  Access access = Access::staff;
  bool reads_only = false;
  char no_store = 0;  // these handlers never touch it
  Router router{{.store = reinterpret_cast<Store&>(no_store),
                 .clock = clock,
                 .authenticate = [this](Request const& request) -> Result<SignedIn> {
                   if (!bearer_token(request) && !session_token(request))
                     return refuse(Code::not_signed_in);
                   return SignedIn{{Id{1}, Id{}, access}, Id{}, reads_only};
                 }},
                test_routes()};

  Response ask(Method method, std::string_view target, std::string body = {},
               std::vector<std::pair<std::string, std::string>> headers = {
                   {"Authorization", "Bearer x"}, {"Content-Type", "application/json"}}) {
    auto request = make_request(method, target);
    REQUIRE(request);
    for (auto const& [name, value] : headers) request->headers.add(name, value);
    request->body = std::move(body);
    return router.answer(*request);
  }
};

TEST_CASE("a path finds its route, literal segments before parameters") {
  House house;
  auto status = [&](std::string_view target) { return house.ask(Method::get, target).status; };
  CHECK(house.ask(Method::get, "/api/things/glance").body == "\"glance\"");
  CHECK(house.ask(Method::get, "/api/things/00000000000A7/parts/b%20c").body ==
        "\"00000000000A7+b c\"");
  CHECK(status("/api/things/00000000000A7") == 200);
  CHECK(status("/api/things/glance/parts/1") == 200);
  CHECK(status("/api/things/nonsense") == 404);
  CHECK(status("/api/things/") == 404);
  CHECK(status("/api/things/00000000000A7/") == 404);
  CHECK(status("/api/nothing") == 404);
  CHECK(status("//api/things") == 404);
  CHECK(status("/api/things/%zz") == 404);
  CHECK(status("/api/things/%ff") == 404);
  CHECK(status("/api/things/%00") == 404);
}

TEST_CASE("a method that is not there is named with those that are") {
  House house;
  auto refused = house.ask(Method::del, "/api/things");
  CHECK(refused.status == 405);
  CHECK(refused.headers.at(0) ==
        std::pair<std::string, std::string>("Allow", "GET, HEAD, POST, OPTIONS"));
  CHECK(house.ask(Method::options, "/api/things").status == 204);
  CHECK(house.ask(Method::head, "/api/things").status == 200);
}

TEST_CASE("access is asked for before anything is read") {
  House house;
  CHECK(house.ask(Method::get, "/api/things", {}, {}).status == 401);
  CHECK(house.ask(Method::put, "/api/firm").status == 403);
  house.access = Access::admin;
  CHECK(house.ask(Method::put, "/api/firm").status == 200);
  house.access = Access::viewer;
  CHECK(house.ask(Method::get, "/api/things").status == 200);
  CHECK(house.ask(Method::post, "/api/things", R"({"name":"a"})").status == 403);
  house.access = Access::owner;
  CHECK(house.ask(Method::post, "/api/things", R"({"name":"a"})").status == 201);
  house.reads_only = true;
  CHECK(house.ask(Method::post, "/api/things", R"({"name":"a"})").status == 403);
  CHECK(house.ask(Method::get, "/api/things").status == 200);
}

TEST_CASE("another site cannot use a cookie") {
  House house;
  using Headers = std::vector<std::pair<std::string, std::string>>;
  auto post = [&](Headers headers) {
    headers.emplace_back("Cookie", "a=b; kept=token");
    headers.emplace_back("Host", "kept.test:8080");
    headers.emplace_back("Content-Type", "application/json; charset=utf-8");
    return house.ask(Method::post, "/api/things", R"({"name":"a"})", headers).status;
  };
  CHECK(post({}) == 403);
  CHECK(post({{"Sec-Fetch-Site", "same-origin"}}) == 201);
  CHECK(post({{"Sec-Fetch-Site", "none"}}) == 201);
  CHECK(post({{"Sec-Fetch-Site", "same-site"}}) == 403);
  CHECK(post({{"Sec-Fetch-Site", "cross-site"}}) == 403);
  CHECK(post({{"Origin", "http://kept.test:8080"}}) == 201);
  CHECK(post({{"Origin", "http://kept.test"}}) == 403);
  CHECK(post({{"Origin", "null"}}) == 403);
  CHECK(post({{"Origin", "https://evil.example"}}) == 403);
  CHECK(post({{"Origin", "https://evil.example"}, {"Sec-Fetch-Site", "same-origin"}}) == 403);
}

TEST_CASE("type, size, query and version of a request are checked") {
  House house;
  using Headers = std::vector<std::pair<std::string, std::string>>;
  Headers plain = {{"Authorization", "Bearer x"}, {"Content-Type", "text/plain"}};
  CHECK(house.ask(Method::post, "/api/things", R"({"name":"a"})", plain).status == 415);
  CHECK(house.ask(Method::post, "/api/things", std::string(101, ' ')).status == 413);
  CHECK(house.ask(Method::get, "/api/things?limt=1").status == 400);
  CHECK(house.ask(Method::get, "/api/things?limit=201").status == 400);
  CHECK(house.ask(Method::get, "/api/things?limit=200").body == "\"200\"");
  CHECK(house.ask(Method::get, "/api/things?after=!").status == 400);
  CHECK(house.ask(Method::get, "/api/things?after=" + make_cursor({"a"})).status == 200);
  CHECK(house.ask(Method::get, "/api/things?after=" + make_cursor({"a", "b"})).status == 400);
  CHECK(house.ask(Method::patch, "/api/things/00000000000A7", "{}").status == 428);
  auto with = [&](std::string value) {
    return house.ask(
        Method::patch, "/api/things/00000000000A7", "{}",
        {{"Authorization", "Bearer x"}, {"Content-Type", "application/json"}, {"If-Match", value}});
  };
  CHECK(with("\"12\"").body == "\"12\"");
  for (auto bad : {"12", "\"\"", "W/\"12\"", "\"1x\"", "*", "\"1\", \"2\""})
    CHECK_MESSAGE(with(bad).status == 400, bad);
}

TEST_CASE("a new thing says where it is; a known one is not sent again") {
  House house;
  auto response = house.ask(Method::post, "/api/things", R"({"name":"a"})");
  CHECK(response.headers.at(0).second == "/api/things/" + to_text(Id{7}));
  CHECK(response.etag == "\"3\"");
  CHECK(house.ask(Method::post, "/api/things", R"({"nam":"a"})").status == 422);
  auto again =
      house.ask(Method::get, "/api/things/00000000000A7", {},
                {{"Authorization", "Bearer x"}, {"If-None-Match", "\"2\", W/\"9\", \"3\""}});
  CHECK(again.status == 304);
  CHECK(again.body.empty());
}

TEST_CASE("a fault says its id and nothing else") {
  House house;
  auto fault = house.ask(Method::get, "/api/fault", {}, {{"X-Request-Id", "abc-1"}});
  CHECK(fault.status == 500);
  CHECK(fault.body == R"({"status":500,"code":"fault","id":"abc-1"})");
  CHECK(house.ask(Method::get, "/api/full").status == 507);
  auto odd = house.ask(Method::get, "/api/fault", {}, {{"X-Request-Id", "<script>"}});
  CHECK(odd.body.find("script") == std::string::npos);
}

TEST_CASE("a cursor comes back as it went") {
  std::string bytes("\0\xff\x01", 3);
  auto parts = read_cursor(make_cursor({bytes, "", "7"}));
  REQUIRE(parts);
  CHECK(*parts == std::vector<std::string>{bytes, "", "7"});
  CHECK(!read_cursor("AAE"));
  CHECK(!read_cursor("AA+/"));
}

TEST_CASE("words and encodings of a request") {
  CHECK(percent_decoded("a%20b+c") == "a b+c");
  CHECK(percent_decoded("a+b", Plus::is_space) == "a b");
  for (auto bad : {"%", "%4", "%zz", "%00", "%ff", "%ed%a0%80", "%c0%ae", "%f4%90%80%80"})
    CHECK_MESSAGE(!percent_decoded(bad), bad);
  CHECK(percent_decoded("%D9%85") == "م");
  CHECK(percent_encoded("a b/م") == "a%20b%2F%D9%85");
  CHECK(has_word("gzip, Br;q=1.0", "br"));
  CHECK(!has_word("gzipped", "gzip"));
  Request request;
  request.headers.add("Host", "127.evil.example");
  CHECK(!asks_loopback_host(request));
}

TEST_CASE("the query's members have types") {
  auto query =
      Query::parse("q=a%26b&limit=5&on=2026-02-29&flag=true&ids=0000000000001,0000000000002");
  REQUIRE(query);
  CHECK(query->get("q") == "a&b");
  CHECK(*query->number("limit", 1, 10).value() == 5);
  CHECK(!query->number("limit", 1, 4));
  CHECK(!query->day("on"));
  CHECK(query->flag("flag").value() == true);
  CHECK(query->ids("ids", 2)->size() == 2);
  CHECK(!query->ids("ids", 1));
  CHECK(query->number("absent", 0, 1).value() == std::nullopt);
  CHECK(!Query::parse("?%"));
}

}  // namespace
}  // namespace kept
