#include "http/server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "http/credentials.hpp"
#include "http/wire_client.hpp"

namespace kept {
namespace {

using namespace std::chrono_literals;

struct ThreePieces final : BodySource {
  int left = 3;
  bool next(std::string& piece) override {
    piece = "piece" + std::to_string(left);
    return --left > 0;
  }
};

struct TestServer {
  std::shared_ptr<EventStream> events = std::make_shared<EventStream>();
  std::atomic<bool> hold = false, entered = false;
  SetClock clock{Instant{0}};
  char no_store = 0;  // these handlers never touch it
  Router router{{.store = reinterpret_cast<Store&>(no_store),
                 .clock = clock,
                 .authenticate = [](Request const& request) -> Result<SignedIn> {
                   if (!bearer_token(request)) return refuse(Code::not_signed_in);
                   return SignedIn{{Id{1}, Id{}, Access::owner}};
                 }},
                routes()};
  Metrics metrics{router.routes()};
  std::optional<Server> server;

  explicit TestServer(ServerSettings settings = {}) {
    settings.listen = "127.0.0.1:0";
    settings.access_log = false;
    server.emplace(std::move(settings), router, metrics);
    auto started = server->start();
    REQUIRE(started);
  }

  Routes routes() {
    return {
        {.pattern = "/api/quick",
         .permission = Permission::anyone,
         .runs = Runs::quick,
         .handle = [](Context&, Request const&) { return text("quick"); }},
        {.pattern = "/api/pool",
         .permission = Permission::anyone,
         .handle = [](Context&, Request const&) { return text("pool"); }},
        {.pattern = "/api/hold",
         .permission = Permission::anyone,
         .runs = Runs::slow,
         .handle =
             [this](Context&, Request const&) {
               entered = true;
               while (hold) std::this_thread::sleep_for(5ms);
               return text("held");
             }},
        {.method = Method::post,
         .pattern = "/api/echo",
         .permission = Permission::anyone,
         .handle = [](Context&, Request const& request) { return text(request.body); },
         .body_bytes_max = 1000},
        {.method = Method::post,
         .pattern = "/api/upload",
         .handle = [](Context&,
                      Request const& request) { return text(std::to_string(request.body.size())); },
         .takes = Takes::anything,
         .body_bytes_max = 64 << 20},
        {.pattern = "/api/big",
         .permission = Permission::anyone,
         .handle = [](Context&, Request const&) { return text(std::string(3'000'000, 'b')); }},
        {.pattern = "/api/pieces",
         .permission = Permission::anyone,
         .handle = [](Context&, Request const&) -> Result<Response> {
           auto response = attachment("text/csv", "Ahmad أحمد.csv");
           response.source = std::make_shared<ThreePieces>();
           return response;
         }},
        {.pattern = "/api/events",
         .permission = Permission::anyone,
         .handle = [this](Context&, Request const&) -> Result<Response> {
           Response response;
           response.type = "text/event-stream";
           response.events = events;
           return response;
         }},
        {.pattern = "/api/who",
         .permission = Permission::anyone,
         .runs = Runs::quick,
         .handle =
             [](Context&, Request const& request) {
               return text(request.remote_address + (request.secure ? " secure" : " plain"));
             }},
    };
  }
  static Result<Response> text(std::string body) {
    Response response;
    response.type = "text/plain";
    response.body = std::move(body);
    return response;
  }
  std::uint16_t port() const { return server->port(); }
};

std::string get(std::string_view path, std::string_view more = "") {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: kept.test\r\n" + std::string(more) +
         "\r\n";
}

std::string post(std::string_view path, std::string_view more, std::string_view body) {
  return "POST " + std::string(path) +
         " HTTP/1.1\r\nHost: kept.test\r\nContent-Type: application/json\r\n" + std::string(more) +
         "\r\n" + std::string(body);
}

TEST_CASE("pipelined requests are answered in their order, wherever they run") {
  TestServer house;
  WireClient client(house.port());
  std::string all;
  for (int i = 0; i < 50; ++i) all += get("/api/pool") + get("/api/quick");
  client.send(all + get("/api/quick", "Connection: close\r\n"));
  auto const& answer = client.read_all();
  CHECK(client.closed());
  CHECK(client.count("HTTP/1.1 200 OK") == 101);
  std::size_t at = 0;
  for (int i = 0; i < 50; ++i)
    for (auto word : {"\r\n\r\npool", "\r\n\r\nquick"}) {
      auto found = answer.find(word, at);
      REQUIRE(found != answer.npos);
      at = found;
    }
}

TEST_CASE("a request that two readers could read differently is refused and the connection ends") {
  TestServer house;
  std::pair<char const*, std::string> const table[] = {
      {"length and coding", post("/api/echo", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")},
      {"coding and length", post("/api/echo", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n")},
      {"two lengths", post("/api/echo", "Content-Length: 1\r\nContent-Length: 2\r\n", "ab")},
      {"the same length twice", post("/api/echo", "Content-Length: 1\r\nContent-Length: 1\r\n", "a")},
      {"a list of lengths", post("/api/echo", "Content-Length: 1, 1\r\n", "a")},
      {"plus", post("/api/echo", "Content-Length: +1\r\n", "a")},
      {"minus", post("/api/echo", "Content-Length: -1\r\n", "a")},
      {"hexadecimal", post("/api/echo", "Content-Length: 0x1\r\n", "a")},
      {"empty length", post("/api/echo", "Content-Length: \r\n", "a")},
      {"huge length", post("/api/echo", "Content-Length: 99999999999999999999\r\n", "a")},
      {"xchunked", post("/api/echo", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")},
      {"gzip, chunked", post("/api/echo", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")},
      {"chunked, identity", post("/api/echo", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n")},
      {"chunked twice", post("/api/echo", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")},
      {"chunked in HTTP/1.0", "POST /api/echo HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"space before colon", "GET /api/quick HTTP/1.1\r\nHost : x\r\n\r\n"},
      {"folded line", get("/api/quick", "X-A: b\r\n c\r\n")},
      {"first field folded", "GET /api/quick HTTP/1.1\r\n Host: x\r\n\r\n"},
      {"no Host", "GET /api/quick HTTP/1.1\r\n\r\n"},
      {"two Hosts", get("/api/quick", "Host: b\r\n")},
      {"Host with a path", "GET /api/quick HTTP/1.1\r\nHost: a/b\r\n\r\n"},
      {"bare line feeds", "GET /api/quick HTTP/1.1\nHost: x\n\n"},
      {"one bare line feed", "GET /api/quick HTTP/1.1\r\nHost: x\nX-A: b\r\n\r\n"},
      {"bare carriage return", "GET /api/quick HTTP/1.1\r\nHost: x\r\nX-A: b\rc\r\n\r\n"},
      {"NUL", get("/api/quick", std::string("X-A: b\0c\r\n", 10))},
      {"another host in the address", "GET http://evil.test/api/quick HTTP/1.1\r\nHost: kept.test\r\n\r\n"},
      {"no slash", "GET api/quick HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"fragment", "GET /api/quick#a HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"tab in the first line", "GET\t/api/quick HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"two spaces", "GET  /api/quick HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"HTTP/2.0", "GET /api/quick HTTP/2.0\r\nHost: x\r\n\r\n"},
      {"HTTP/0.9", "GET /api/quick\r\n\r\n"},
      {"lower-case method", "get /api/quick HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"CONNECT", "CONNECT kept.test:443 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"chunk size with bare line feed", post("/api/echo", "Transfer-Encoding: chunked\r\n", "1\na\n0\n\n")},
      {"chunk size too large", post("/api/echo", "Transfer-Encoding: chunked\r\n", "ffffffffffffffffff\r\na\r\n")},
      {"chunk size with sign", post("/api/echo", "Transfer-Encoding: chunked\r\n", "+1\r\na\r\n0\r\n\r\n")},
      {"chunk without its end", post("/api/echo", "Transfer-Encoding: chunked\r\n", "1\r\nab\r\n0\r\n\r\n")},
      {"endless chunk extension", post("/api/echo", "Transfer-Encoding: chunked\r\n", "1;" + std::string(9000, 'a'))},
      {"compressed body", post("/api/echo", "Content-Encoding: gzip\r\nContent-Length: 1\r\n", "a")},
      {"unknown expectation", post("/api/echo", "Expect: coffee\r\nContent-Length: 1\r\n", "a")},
      {"too long first line", get("/" + std::string(200'000, 'a'))},
      {"too many fields", [] {
         std::string fields;
         for (int i = 0; i < 101; ++i) fields += "X-" + std::to_string(i) + ": b\r\n";
         return get("/api/quick", fields);
       }()},
      {"too large fields", get("/api/quick", "X-A: " + std::string(20'000, 'a') + "\r\n")},
      {"too large body", post("/api/echo", "Content-Length: 1001\r\n", std::string(1001, 'a'))},
      {"too large chunks", post("/api/echo", "Transfer-Encoding: chunked\r\n", "3e8\r\n" + std::string(1000, 'a') + "\r\n1\r\na\r\n0\r\n\r\n")},
  };
  for (auto const& [name, bytes] : table) {
    WireClient client(house.port());
    client.send(bytes);
    client.finish();
    client.read_all();
    bool refused = (client.status() >= 400 && client.status() < 500) || client.status() == 501;
    CHECK_MESSAGE(refused, name << ": " << client.status());
    CHECK_MESSAGE(client.closed(), name);
    CHECK_MESSAGE(client.count("HTTP/1.1 ") == 1, name);
  }
}

TEST_CASE("bodies come by length, in chunks, and after 100 Continue") {
  TestServer house;
  WireClient client(house.port());
  client.send(post("/api/echo", "Content-Length: 5\r\n", "first"));
  client.read_until("first");
  client.send(post("/api/echo", "Transfer-Encoding: chunked\r\n",
                   "3;a=b\r\nsec\r\n3\r\nond\r\n0\r\nX-Trailer: x\r\n\r\n"));
  client.read_until("second");
  client.send(post("/api/echo", "Content-Length: 5\r\nExpect: 100-continue\r\n", ""));
  client.read_until("100 Continue\r\n\r\n");
  client.send("third");
  client.read_until("third");
  CHECK(client.count("200 OK") == 3);
  CHECK(client.count("100 Continue") == 1);
  CHECK(!client.closed());
}

TEST_CASE("a stranger's upload is refused before it is sent, ours is taken") {
  TestServer house;
  WireClient stranger(house.port());
  stranger.send(post("/api/upload", "Content-Length: 30000000\r\nExpect: 100-continue\r\n", ""));
  stranger.read_until("not_signed_in");
  CHECK(stranger.status() == 401);
  WireClient ours(house.port());
  ours.send(post("/api/upload", "Authorization: Bearer x\r\nContent-Length: 30000000\r\n",
                 std::string(30'000'000, 'u')));
  ours.read_until("30000000");
  CHECK(ours.status() == 200);
}

TEST_CASE("answers: long ones, ones in pieces, HEAD, HTTP/1.0") {
  TestServer house;
  WireClient big(house.port());
  big.send(get("/api/big", "Connection: close\r\n"));
  CHECK(big.read_all().size() > 3'000'000);
  WireClient pieces(house.port());
  pieces.send(get("/api/pieces") + get("/api/quick", "Connection: close\r\n"));
  pieces.read_all();
  CHECK(pieces.count("6\r\npiece3\r\n6\r\npiece2\r\n6\r\npiece1\r\n0\r\n\r\nHTTP/1.1 200") == 1);
  CHECK(pieces.count("filename*=UTF-8''Ahmad%20%D8%A3") == 1);
  WireClient head(house.port());
  head.send("HEAD /api/quick HTTP/1.1\r\nHost: x\r\n\r\n" +
            get("/api/pool", "Connection: close\r\n"));
  head.read_all();
  CHECK(head.count("Content-Length: 5\r\n") == 1);
  CHECK(head.count("\r\n\r\nquick") == 0);
  CHECK(head.count("\r\n\r\npool") == 1);
  WireClient old(house.port());
  old.send("GET /api/quick HTTP/1.0\r\n\r\n");
  CHECK(old.read_all().ends_with("quick"));
  CHECK(old.closed());
  WireClient small(house.port());
  small.send(get("/api/big", "Accept-Encoding: gzip, br\r\nConnection: close\r\n"));
  CHECK(small.read_all().size() < 10'000);
  CHECK(small.count("Content-Encoding: br\r\n") == 1);
}

TEST_CASE("live events are sent as they come and end with the server or the reader") {
  TestServer house;
  WireClient client(house.port());
  client.send(get("/api/events"));
  client.read_until("\r\n\r\n");
  CHECK(client.count("text/event-stream") == 1);
  for (int i = 0; i < 100; ++i) house.events->send("data: " + std::to_string(i) + "\n\n");
  client.read_until("data: 99\n\n");
  CHECK(client.count("data: ") == 100);
  CHECK(house.server->stop());
  client.read_all();
  CHECK(client.closed());
  CHECK(client.count("\r\n0\r\n\r\n") == 1);
}

TEST_CASE("the one who publishes hears that a reader has gone") {
  TestServer house;
  std::atomic<bool> gone = false;
  house.events = std::make_shared<EventStream>([&] { gone = true; });
  {
    WireClient client(house.port());
    client.send(get("/api/events"));
    client.read_until("\r\n\r\n");
  }
  for (int i = 0; i < 200 && !gone; ++i) std::this_thread::sleep_for(10ms);
  CHECK(gone);
}

TEST_CASE("slow and silent clients are cut, others are not hindered") {
  ServerSettings settings;
  settings.limits.head = 300ms;
  settings.limits.idle = 600ms;
  TestServer house(settings);
  std::vector<std::unique_ptr<WireClient>> slow;
  for (int i = 0; i < 200; ++i) {
    slow.push_back(std::make_unique<WireClient>(house.port()));
    slow.back()->send("GET / HTTP/1.1\r\nHost: x\r\nX-a: ");
  }
  WireClient silent(house.port());
  WireClient quick(house.port());
  auto began = std::chrono::steady_clock::now();
  quick.send(get("/api/pool"));
  quick.read_until("\r\n\r\npool");
  CHECK(std::chrono::steady_clock::now() - began < 3s);
  silent.read_all(3000);
  CHECK(silent.closed());
  slow[0]->read_all(3000);
  CHECK(slow[0]->closed());
}

TEST_CASE("one address has only so many connections") {
  ServerSettings settings;
  settings.limits.connections_per_address_max = 3;
  TestServer house(settings);
  std::vector<std::unique_ptr<WireClient>> held;
  for (int i = 0; i < 3; ++i) {
    held.push_back(std::make_unique<WireClient>(house.port()));
    held.back()->send(get("/api/quick"));
    held.back()->read_until("quick");
    CHECK(held.back()->status() == 200);
  }
  WireClient fourth(house.port());
  fourth.send(get("/api/quick"));
  fourth.read_all(2000);
  CHECK(fourth.status() == 0);
  CHECK(fourth.closed());
  held.clear();
  auto serves = [&] {
    WireClient later(house.port());
    later.send(get("/api/quick"));
    later.read_until("quick");
    return later.status() == 200;
  };
  bool served = false;
  for (int i = 0; i < 100 && !served; ++i) {
    std::this_thread::sleep_for(20ms);  // until the server has seen them go
    served = serves();
  }
  CHECK(served);
}

TEST_CASE("stopping finishes what runs and closes what is idle") {
  TestServer house;
  house.hold = true;
  WireClient busy(house.port()), idle(house.port());
  busy.send(get("/api/hold"));
  idle.send(get("/api/quick"));
  idle.read_until("quick");
  while (!house.entered) std::this_thread::sleep_for(5ms);
  std::thread stopper([&] { CHECK(house.server->stop()); });
  idle.read_all(2000);
  CHECK(idle.closed());
  CHECK(busy.status() == 0);
  house.hold = false;
  busy.read_all();
  stopper.join();
  CHECK(busy.status() == 200);
  CHECK(busy.count("Connection: close") == 1);
  CHECK(!WireClient(house.port()).connected());
}

TEST_CASE("a handler that does not end does not hold up the stop") {
  ServerSettings settings;
  settings.limits.stop = 200ms;
  // Left standing, as the program does before it exits.
  static auto* house = new TestServer(settings);
  house->hold = true;
  WireClient busy(house->port());
  busy.send(get("/api/hold"));
  while (!house->entered) std::this_thread::sleep_for(5ms);
  CHECK(!house->server->stop());
  house->hold = false;
  std::this_thread::sleep_for(50ms);
}

TEST_CASE("a port in use is named") {
  TestServer house;
  ServerSettings settings;
  settings.listen = "127.0.0.1:" + std::to_string(house.port());
  Server second(settings, house.router, house.metrics);
  auto started = second.start();
  REQUIRE(!started);
  CHECK(started.error().code == Code::port_in_use);
  CHECK(started.error().detail.find(settings.listen) != std::string::npos);
  for (auto bad : {"", "8080", "localhost:", "nowhere:80", "127.0.0.1:99999", "1.2.3.4:80"}) {
    settings.listen = bad;
    Server other(settings, house.router, house.metrics);
    CHECK_MESSAGE(!other.start(), bad);
  }
}

TEST_CASE("counts stand on a listener of their own") {
  ServerSettings settings;
  settings.metrics_listen = "127.0.0.1:0";
  TestServer house(settings);
  WireClient client(house.port());
  client.send(get("/api/quick") + get("/metrics", "Connection: close\r\n"));
  client.read_all();
  CHECK(client.count("404 Not Found") == 1);
  WireClient metrics(house.server->metrics_port());
  metrics.send(get("/metrics", "Connection: close\r\n"));
  metrics.read_all();
  CHECK(metrics.count(
            "kept_requests_total{method=\"GET\",route=\"/api/quick\",status=\"2xx\"} 1\n") == 1);
  CHECK(metrics.count("route=\"none\",status=\"4xx\"} 1\n") == 1);
  CHECK(metrics.count("\nkept_connections ") == 1);
}

TEST_CASE("only a trusted proxy says who the client is") {
  auto who = [](ServerSettings settings, std::string_view more) {
    TestServer house(settings);
    WireClient client(house.port());
    client.send(get("/api/who", std::string(more) + "Connection: close\r\n"));
    auto answer = client.read_all();
    return answer.substr(answer.find("\r\n\r\n") + 4);
  };
  auto fields = "X-Forwarded-For: 6.6.6.6, 10.0.0.9, 127.0.0.9\r\nX-Forwarded-Proto: https\r\n";
  ServerSettings settings;
  CHECK(who(settings, fields) == "127.0.0.1 plain");
  settings.trusted_proxies.push_back(*Network::parse("127.0.0.0/8"));
  CHECK(who(settings, fields) == "10.0.0.9 secure");
  settings.trusted_proxies.push_back(*Network::parse("10.0.0.0/8"));
  CHECK(who(settings, fields) == "6.6.6.6 secure");
  CHECK(who(settings, "X-Forwarded-For: nonsense, 10.0.0.9\r\n") == "10.0.0.9 plain");
  CHECK(!Network::parse("10.0.0.0/33"));
  CHECK(Network::parse("fd00::/8")->holds("fd12::1"));
}

}  // namespace
}  // namespace kept
