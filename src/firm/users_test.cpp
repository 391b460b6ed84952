#include <latch>
#include <thread>

#include "firm/house_test.hpp"
#include "firm/user_store.hpp"

using namespace kept;

namespace {

constexpr auto good = "a long enough password";

struct Firmhouse : House {
  Cookies anna, adam;
  std::string anna_id, adam_id, olga_id;
  Firmhouse() {
    REQUIRE(set_up().status == 201);
    olga_id = text_of(get("/api/me"), "id");
    anna_id = join("anna", "staff", anna);
    adam_id = join("adam", "admin", adam);
    browser = &owner_browser;
  }
  Response bearer(std::string const& token, Method method, std::string_view target,
                  std::string body = {}) {
    auto* before = std::exchange(browser, nullptr);
    auto response = ask(method, target, std::move(body), {{"Authorization", "Bearer " + token}});
    browser = before;
    return response;
  }
  std::string make_token(std::string const& scope) {
    auto made = post("/api/tokens", R"({"name":"script","scope":")" + scope + "\"}");
    REQUIRE_MESSAGE(made.status == 201, made.body);
    return text_of(made, "token");
  }
};

}  // namespace

TEST_CASE("an invitation is taken up once, within a week") {
  Firmhouse house;
  auto invite = [&] {
    return House::text_of(
        house.post("/api/user-invitations",
                   R"({"name":"Bo","email":"bo@kept.example","access":"viewer"})"),
        "link");
  };
  auto first = invite(), second = invite();
  auto path = [](std::string const& link) {
    return "/api/user-invitations/by-token/" + link.substr(std::string("/invitation/").size());
  };
  Cookies bo;
  house.browser = &bo;
  CHECK(House::code_of(house.get(path(first))) == "link_expired");
  CHECK(house.get(path(second)).body == R"({"name":"Bo","email":"bo@kept.example","firm":"F"})");
  CHECK(House::code_of(house.post(path(second), R"({"password":"short"})")) == "password_short");
  std::map<int, int> counted;
  std::mutex mutex;
  std::latch together(50);
  std::vector<std::thread> threads;
  house.browser = nullptr;
  for (int number = 0; number < 50; ++number)
    threads.emplace_back([&] {
      together.arrive_and_wait();
      auto status = house.post(path(second), R"({"password":"a long enough password"})").status;
      std::lock_guard lock(mutex);
      ++counted[status];
    });
  for (auto& thread : threads) thread.join();
  CHECK(counted[201] == 1);
  CHECK(counted[410] == 49);
  house.browser = &house.owner_browser;
  CHECK(House::code_of(house.post(
            "/api/user-invitations",
            R"({"name":"Bo","email":"BO@kept.example","access":"viewer"})")) == "duplicate");
  auto late =
      House::text_of(house.post("/api/user-invitations",
                                R"({"name":"Cy","email":"cy@kept.example","access":"staff"})"),
                     "link");
  house.later(std::chrono::days(7));
  CHECK(house.get(path(late)).status == 410);
}

TEST_CASE("admins do not touch owners, staff touch nobody") {
  Firmhouse house;
  house.browser = &house.adam;
  auto patch = [&](std::string const& id, int version, std::string body) {
    return house.with_version(Method::patch, "/api/users/" + id, version, std::move(body));
  };
  CHECK(patch(house.olga_id, 1, R"({"name":"X"})").status == 403);
  CHECK(patch(house.anna_id, 1, R"({"access":"owner"})").status == 403);
  CHECK(house.with_version(Method::put, "/api/users/" + house.olga_id + "/stop", 1).status == 409);
  CHECK(house.ask(Method::put, "/api/users/" + house.olga_id + "/reset").status == 403);
  CHECK(
      house.post("/api/user-invitations", R"({"name":"E","email":"e@e.example","access":"owner"})")
          .status == 403);
  CHECK(patch(house.anna_id, 1, R"({"access":"viewer"})").status == 200);
  CHECK(House::code_of(patch(house.anna_id, 1, R"({"access":"staff"})")) == "stale");
  CHECK(House::json_of(patch(house.anna_id, 1, R"({"access":"staff"})"))
            .at("present")
            .at("access")
            .as_string() == "viewer");
  CHECK(House::code_of(patch(house.anna_id, 2, R"({"email":"x@y.example"})")) == "read_only_field");
  CHECK(House::code_of(patch(house.anna_id, 2, R"({"state":"stopped"})")) == "read_only_field");
  CHECK(House::code_of(patch(house.anna_id, 2, R"({"password_hash":"x"})")) == "read_only_field");
  CHECK(house.ask(Method::patch, "/api/users/" + house.anna_id, "{}").status == 428);
  house.browser = &house.anna;
  CHECK(patch(house.adam_id, 1, R"({"name":"X"})").status == 403);
  CHECK(house.get("/api/users").status == 200);
  CHECK(house.get("/api/user-invitations").status == 403);
  CHECK(house.post("/api/users", R"({"name":"E","email":"e@e.example"})").status == 403);
}

TEST_CASE("a field that is hidden cannot be set") {
  Firmhouse house;
  for (auto member :
       {"password_hash", "email_key", "state", "version", "id", "created_at", "secret_hash"}) {
    auto body = "{\"" + std::string(member) + "\":\"x\"}";
    auto refused = house.with_version(Method::patch, "/api/me", 1, body);
    CHECK_MESSAGE(refused.status == 422, std::string(member));
  }
  CHECK(house.get("/api/users").body.find("argon2") == std::string::npos);
}

TEST_CASE("my settings are mine to change, my access is not") {
  Firmhouse house;
  house.browser = &house.anna;
  auto me = [&](int version, std::string body) {
    return house.with_version(Method::patch, "/api/me", version, std::move(body));
  };
  CHECK(me(1, R"({"theme":"dark","numerals":"arab","language":"ar","region":"ar-EG"})").status ==
        200);
  CHECK(House::code_of(me(2, R"({"region":"da-DK"})")) == "bad_value");
  CHECK(House::code_of(me(2, R"({"access":"owner"})")) == "read_only_field");
  CHECK(House::code_of(me(2, R"({"first_day_of_week":8})")) == "wrong_range");
}

TEST_CASE("the last owner stays; a leaver is out at once") {
  Firmhouse house;
  auto user = [&](std::string const& id) { return "/api/users/" + id; };
  CHECK(House::code_of(house.with_version(Method::patch, user(house.olga_id), 1,
                                          R"({"access":"staff"})")) == "last_owner");
  CHECK(House::code_of(house.with_version(Method::put, user(house.olga_id) + "/stop", 1)) ==
        "last_owner");
  house.browser = &house.anna;
  auto token = house.make_token("write");
  CHECK(house.bearer(token, Method::get, "/api/me").status == 200);
  house.browser = &house.owner_browser;
  auto link = House::text_of(house.ask(Method::put, user(house.anna_id) + "/reset"), "link");
  Id told_of, told_to;
  house.test.store().subscribe<UserStopped>([&](Tx&, UserStopped const& event) -> Done {
    told_of = event.user_id;
    told_to = event.hand_on_to;
    return {};
  });
  CHECK(House::code_of(house.with_version(Method::put, user(house.anna_id) + "/stop", 1,
                                          R"({"hand_on_to":")" + house.anna_id + "\"}")) ==
        "bad_value");
  auto stopped = house.with_version(Method::put, user(house.anna_id) + "/stop", 1,
                                    R"({"hand_on_to":")" + house.adam_id + "\"}");
  CHECK(stopped.status == 200);
  CHECK(House::text_of(stopped, "state") == "stopped");
  CHECK(to_text(told_of) == house.anna_id);
  CHECK(to_text(told_to) == house.adam_id);
  // Every kind of credential.
  CHECK(house.bearer(token, Method::get, "/api/me").status == 401);
  house.browser = &house.anna;
  CHECK(house.get("/api/me").status == 401);
  CHECK(house.sign_in("anna@kept.example", good).status == 401);
  CHECK(house.post("/api/password-resets/" + link.substr(7), R"({"password":"another long one"})")
            .status == 410);
  house.browser = &house.owner_browser;
  CHECK(house.with_version(Method::del, user(house.anna_id) + "/stop", 2).status == 200);
  house.browser = &house.anna;
  CHECK(house.get("/api/me").status == 401);
  CHECK(house.sign_in("anna@kept.example", good).status == 200);
}

TEST_CASE("a reset link sets the password once, within a day, and signs out everywhere") {
  Firmhouse house;
  auto reset = [&] {
    auto made = house.ask(Method::put, "/api/users/" + house.anna_id + "/reset");
    REQUIRE(made.status == 200);
    return "/api/password-resets/" + House::text_of(made, "link").substr(7);
  };
  auto first = reset(), second = reset();
  Cookies fresh;
  house.browser = &fresh;
  CHECK(house.get(first).status == 410);
  CHECK(house.get(second).body == R"({"name":"anna"})");
  CHECK(house.post(second, R"({"password":"another long password"})").status == 200);
  CHECK(house.get("/api/me").status == 200);
  CHECK(house.post(second, R"({"password":"yet another password"})").status == 410);
  house.browser = &house.anna;
  CHECK(house.get("/api/me").status == 401);
  CHECK(house.sign_in("anna@kept.example", good).status == 401);
  house.browser = &house.owner_browser;
  auto late = reset();
  house.later(std::chrono::hours(24));
  CHECK(house.get(late).status == 410);
}

TEST_CASE("a new password ends the other sessions") {
  Firmhouse house;
  Cookies phone;
  house.browser = &phone;
  REQUIRE(house.sign_in("anna@kept.example", good).status == 200);
  house.browser = &house.anna;
  auto change = [&](std::string old, std::string wanted) {
    return house.ask(Method::put, "/api/me/password",
                     R"({"old_password":")" + old + R"(","new_password":")" + wanted + "\"}");
  };
  CHECK(House::code_of(change("wrong", "another long password")) == "wrong_password");
  CHECK(House::code_of(change(good, "anna")) == "password_short");
  CHECK(change(good, "another long password").status == 204);
  CHECK(house.get("/api/me").status == 200);
  house.browser = &phone;
  CHECK(house.get("/api/me").status == 401);
  house.browser = &house.anna;
  int tries = 0;
  while (change("guess", "another long password").status == 401 && tries < 30) ++tries;
  CHECK(tries == 10);
}

TEST_CASE("tokens: shown once, reading or writing, ended") {
  Firmhouse house;
  house.browser = &house.anna;
  auto reads = house.make_token("read"), writes = house.make_token("write");
  CHECK(reads.starts_with("kept_"));
  CHECK(house.get("/api/tokens").body.find(reads) == std::string::npos);
  CHECK(house.bearer(reads, Method::get, "/api/users").status == 200);
  auto field = R"({"noun":"person","name":"Shoe size","kind":"number"})";
  CHECK(house.bearer(reads, Method::post, "/api/own-fields", field).status == 403);
  CHECK(house.bearer(writes, Method::post, "/api/own-fields", field).status == 201);
  CHECK(house.bearer(writes + "x", Method::get, "/api/users").status == 401);
  CHECK(house.bearer("kept_", Method::get, "/api/users").status == 401);
  CHECK(house.bearer("", Method::get, "/api/users").status == 401);
  house.parts->last_seen.write(house.test.store());
  auto list = House::json_of(house.get("/api/tokens")).at("items").as_array();
  REQUIRE(list.size() == 2);
  CHECK(list[0].at("last_used_on").as_string() == "2026-01-15");
  auto id = std::string(list[0].at("id").as_string());
  house.browser = &house.owner_browser;
  CHECK(house.ask(Method::del, "/api/tokens/" + id).status == 404);
  house.browser = &house.anna;
  CHECK(house.ask(Method::del, "/api/tokens/" + id).status == 204);
  CHECK(house.bearer(writes, Method::get, "/api/users").status == 401);
  // A wrong token is not helped by a good cookie.
  CHECK(house.ask(Method::get, "/api/users", {}, {{"Authorization", "Bearer kept_x"}}).status ==
        401);
}

TEST_CASE("the command line adds users, also to an empty Kept") {
  House house;
  house.local = true;
  house.browser = nullptr;
  auto staff = house.post("/api/users", R"({"name":"A","email":"a@x.example","access":"staff"})");
  CHECK(House::code_of(staff) == "last_owner");
  auto made = house.post(
      "/api/users",
      R"({"name":"O","email":"o@x.example","access":"owner","password":"correct horse battery staple","with_token":true})");
  REQUIRE_MESSAGE(made.status == 201, made.body);
  auto token = House::text_of(made, "token");
  CHECK(house.get("/api/setup").body == R"({"needed":false,"code_needed":false})");
  staff = house.post("/api/users", R"({"name":"A","email":"a@x.example","access":"staff"})");
  REQUIRE(staff.status == 201);
  auto link = House::text_of(staff, "link");
  CHECK(House::json_of(staff).at("user").at("state").as_string() == "invited");
  // An owner who forgot the password.
  auto olga = House::json_of(made).at("user").at("id").as_string();
  auto forgotten = house.ask(Method::put, "/api/users/" + std::string(olga) + "/reset", "{}");
  CHECK(forgotten.status == 200);
  house.local = false;
  CHECK(house.ask(Method::get, "/api/firm", {}, {{"Authorization", "Bearer " + token}}).status ==
        200);
  CHECK(house.get("/api/firm").status == 401);
  Cookies browser;
  house.browser = &browser;
  CHECK(house.sign_in("a@x.example", "").status == 401);
  CHECK(house
            .post("/api/password-resets/" + link.substr(7),
                  R"({"password":"a long enough password"})")
            .status == 200);
  CHECK(House::text_of(house.get("/api/me"), "state") == "active");
}

TEST_CASE("the firm and its own fields") {
  Firmhouse house;
  auto change = [&](int version, std::string body) {
    return house.with_version(Method::patch, "/api/firm", version, std::move(body));
  };
  CHECK(
      change(
          1,
          R"({"time_zone":"Asia/Dubai","opening":[{"weekday":1,"from":"10:00","until":"18:00"}]})")
          .status == 200);
  CHECK(House::code_of(change(2, R"({"currency":"DEM"})")) == "bad_value");
  CHECK(House::code_of(change(1, R"({"name":"G"})")) == "stale");
  auto add = [&](std::string body) { return house.post("/api/own-fields", std::move(body)); };
  auto made = add(R"({"noun":"person","name":"Colour","kind":"choice","choices":["red","blue"]})");
  REQUIRE(made.status == 201);
  CHECK(House::header_of(made, "Location").starts_with("/api/own-fields/"));
  CHECK(House::code_of(add(R"({"noun":"person","name":"COLOUR","kind":"text"})")) == "duplicate");
  CHECK(add(R"({"noun":"organisation","name":"Colour","kind":"text"})").status == 201);
  CHECK(add(R"({"noun":"person","name":"Size","kind":"number"})").status == 201);
  auto twice = [&] {
    return House::text_of(house.ask(Method::post, "/api/own-fields",
                                    R"({"noun":"organisation","name":"Vat","kind":"text"})",
                                    {{"Idempotency-Key", "k"}}),
                          "id");
  };
  CHECK(!twice().empty());
  CHECK(twice() == twice());
  auto list = House::json_of(house.get("/api/own-fields?noun=person")).at("items").as_array();
  REQUIRE(list.size() == 2);
  CHECK(list[1].at("position").as_int64() == 1);
  auto path = "/api/own-fields/" + House::text_of(made, "id");
  CHECK(House::code_of(house.with_version(Method::patch, path, 1, R"({"kind":"text"})")) ==
        "read_only_field");
  CHECK(house.with_version(Method::patch, path, 1, R"({"choices":["red","green"]})").status == 200);
  CHECK(house.with_version(Method::del, path, 1).status == 412);
  CHECK(house.with_version(Method::del, path, 2).status == 204);
}
