#include <latch>
#include <map>
#include <thread>

#include "firm/house_test.hpp"
#include "firm/setup.hpp"

using namespace kept;

namespace {

constexpr auto good = "a long enough password";

int status_of_sign_in(House& house, std::string const& email, std::string const& password) {
  Cookies fresh;
  auto* before = std::exchange(house.browser, &fresh);
  auto response = house.sign_in(email, password);
  house.browser = before;
  return response.status;
}

}  // namespace

TEST_CASE("set-up makes the owner once and signs them in") {
  House house;
  CHECK(house.get("/api/setup").body == R"({"needed":true,"code_needed":false})");
  CHECK(house.sign_in("olga@kept.example", good).status == 401);
  auto made = house.set_up();
  REQUIRE_MESSAGE(made.status == 201, made.body);
  CHECK(house.owner_browser.contains("kept"));
  CHECK(house.owner_browser.contains("kept_device"));
  for (auto const& [name, value] : made.headers) {
    if (name != "Set-Cookie") continue;
    CHECK(value.find("; HttpOnly") != value.npos);
    CHECK(value.find("; SameSite=Strict") != value.npos);
    CHECK(value.find("; Path=/") != value.npos);
  }
  auto as = House::json_of(house.get("/api/session"));
  CHECK(as.at("user").at("access").as_string() == "owner");
  CHECK(as.at("user").at("region").as_string() == "da-DK");
  CHECK(as.at("firm").at("opening").as_array().size() == 5);
  CHECK(house.set_up().status == 409);
  CHECK(house.get("/api/setup").body == R"({"needed":false,"code_needed":false})");
  CHECK(made.body.find("hash") == std::string::npos);
}

TEST_CASE("of fifty set-ups at once one wins") {
  House house;
  std::map<int, int> counted;
  std::mutex mutex;
  std::latch together(50);
  std::vector<std::thread> threads;
  house.browser = nullptr;
  for (int number = 0; number < 50; ++number)
    threads.emplace_back([&] {
      together.arrive_and_wait();
      auto status = house.set_up().status;
      std::lock_guard lock(mutex);
      ++counted[status];
    });
  for (auto& thread : threads) thread.join();
  CHECK(counted == std::map<int, int>{{201, 1}, {409, 49}});
}

TEST_CASE("off this machine set-up asks for the code of the log") {
  House house("K7QD-2MXP-9RTA");
  CHECK(house.get("/api/setup").body == R"({"needed":true,"code_needed":false})");
  house.secure = true;
  house.host = "kept.example";
  house.address = "192.0.2.7";
  CHECK(house.get("/api/setup").body == R"({"needed":true,"code_needed":true})");
  CHECK(House::code_of(house.set_up()) == "missing");
  CHECK(House::code_of(house.set_up("K7QD-2MXP-9RTB")) == "not_allowed");
  int tries = 0;
  while (house.set_up("wrong").status == 403 && tries < 20) ++tries;
  CHECK(house.set_up("K7QD-2MXP-9RTA").status == 429);
  house.later(std::chrono::minutes(2));
  auto made = house.set_up("k7qd 2mxp 9rta");
  CHECK(made.status == 201);
  CHECK(house.owner_browser.contains("__Host-kept"));
  CHECK(House::header_of(made, "Set-Cookie").find("; Secure") != std::string::npos);
  CHECK(new_setup_code().size() == 14);
}

TEST_CASE("a proxy on this machine does not make strangers local") {
  House house("CODE");
  auto needed = [&] {
    return house.get("/api/setup").body.find("code_needed\":true") != std::string::npos;
  };
  CHECK(!needed());
  house.host = "kept.example";
  CHECK(needed());
  house.host = "localhost";
  house.address = "192.0.2.7";
  CHECK(needed());
  house.address = "::1";
  CHECK(!needed());
  auto forwarded = house.ask(Method::get, "/api/setup", {}, {{"X-Forwarded-For", "192.0.2.7"}});
  CHECK(forwarded.body == R"({"needed":true,"code_needed":true})");
}

TEST_CASE("over a network in the clear nobody signs in") {
  House house;
  house.host = "192.168.1.5:8080";
  CHECK(House::code_of(house.set_up()) == "tls_needed");
  CHECK(House::code_of(house.sign_in("a@b.c", "x")) == "tls_needed");
}

TEST_CASE("a wrong password and a wrong e-mail look the same") {
  House house;
  REQUIRE(house.set_up().status == 201);
  auto known = house.sign_in("olga@kept.example", "wrong");
  auto unknown = house.sign_in("nobody@kept.example", "wrong");
  CHECK(known.status == 401);
  CHECK(House::code_of(known) == House::code_of(unknown));
  CHECK(known.headers.size() == unknown.headers.size());
}

TEST_CASE("guessing is slow, and nobody locks another out") {
  House house;
  REQUIRE(house.set_up().status == 201);
  Cookies none;
  auto* olgas = std::exchange(house.browser, &none);
  house.address = "192.0.2.66";
  int tries = 0;
  while (house.sign_in("olga@kept.example", "guess").status == 401 && tries < 60) ++tries;
  CHECK(tries == 10);
  auto refused = house.sign_in("olga@kept.example", good);
  CHECK(refused.status == 429);
  CHECK(House::code_of(refused) == "too_many_requests");
  CHECK(std::stoi(House::header_of(refused, "Retry-After")) > 0);
  CHECK(std::stoi(House::header_of(refused, "Retry-After")) <= 300);
  // She herself, anywhere else, and on her own device even at the same address.
  house.address = "198.51.100.1";
  CHECK(house.sign_in("olga@kept.example", good).status == 200);
  house.address = "192.0.2.66";
  house.browser = olgas;
  CHECK(house.sign_in("olga@kept.example", good).status == 200);
  // Other e-mails from the guesser's address end soon, too.
  none.clear();
  house.browser = &none;
  tries = 0;
  while (house.sign_in("u" + std::to_string(tries) + "@kept.example", "guess").status == 401 &&
         tries < 60)
    ++tries;
  CHECK(tries == 30);
  house.later(std::chrono::minutes(6));
  CHECK(house.sign_in("olga@kept.example", good).status == 200);
}

TEST_CASE("good sign-ins use no allowance up") {
  House house;
  REQUIRE(house.set_up().status == 201);
  for (int round = 0; round < 60; ++round)
    REQUIRE(status_of_sign_in(house, "OLGA@kept.example", good) == 200);
  // The one unseen for longest gave way, and everybody else is still here.
  auto list = House::json_of(house.get("/api/sessions"));
  CHECK(house.get("/api/session").status == 401);
  Cookies last;
  house.browser = &last;
  REQUIRE(house.sign_in("olga@kept.example", good).status == 200);
  CHECK(House::json_of(house.get("/api/sessions")).at("items").as_array().size() == 50);
}

TEST_CASE("each sign-in has a session of its own; the one before it ends") {
  House house;
  REQUIRE(house.set_up().status == 201);
  auto old = house.owner_browser.at("kept");
  REQUIRE(house.sign_in("olga@kept.example", good).status == 200);
  CHECK(house.owner_browser.at("kept") != old);
  Cookies stale{{"kept", old}};
  house.browser = &stale;
  CHECK(house.get("/api/session").status == 401);
  Cookies planted{{"kept", "planted-by-somebody"}};
  house.browser = &planted;
  REQUIRE(house.sign_in("olga@kept.example", good).status == 200);
  CHECK(planted.at("kept") != "planted-by-somebody");
}

TEST_CASE("sessions end by idleness, by age, by sign-out and from elsewhere") {
  House house;
  REQUIRE(house.set_up().status == 201);
  house.later(std::chrono::days(29));
  CHECK(house.get("/api/session").status == 200);
  house.parts->last_seen.write(house.test.store());
  house.later(std::chrono::days(29));
  CHECK(house.get("/api/session").status == 200);
  house.later(std::chrono::days(2));
  CHECK(house.get("/api/session").status == 401);
  REQUIRE(house.sign_in("olga@kept.example", good).status == 200);
  Cookies phone;
  house.browser = &phone;
  REQUIRE(house.sign_in("olga@kept.example", good).status == 200);
  house.browser = &house.owner_browser;
  auto list = House::json_of(house.get("/api/sessions")).at("items").as_array();
  REQUIRE(list.size() == 2);
  for (auto const& session : list) {
    if (session.at("current").as_bool()) continue;
    auto id = std::string(session.at("id").as_string());
    CHECK(house.ask(Method::del, "/api/sessions/" + id).status == 204);
    CHECK(house.ask(Method::del, "/api/sessions/" + id).status == 404);
  }
  house.browser = &phone;
  CHECK(house.get("/api/session").status == 401);
  house.browser = &house.owner_browser;
  CHECK(house.ask(Method::del, "/api/session").status == 204);
  CHECK(!house.owner_browser.contains("kept"));
  CHECK(house.get("/api/session").status == 401);
}

TEST_CASE("a request writes nothing; when a session was seen is noted once an hour") {
  House house;
  REQUIRE(house.set_up().status == 201);
  auto seen = [&] {
    return house.test.store().read([](Db& db) {
      auto rows = db.query("select max(last_seen_at) from session");
      rows.next();
      return rows.integer(0);
    });
  };
  auto first = seen();
  house.later(std::chrono::minutes(59));
  house.get("/api/session");
  house.parts->last_seen.write(house.test.store());
  CHECK(seen() == first);
  house.later(std::chrono::minutes(2));
  house.get("/api/session");
  CHECK(seen() == first);
  house.parts->last_seen.write(house.test.store());
  CHECK(seen() > first);
}
