#pragma once
// For tests: the firm's chapter behind a real router on a store of its own.
#include <doctest/doctest.h>

#include "firm/firm_chapter.hpp"
#include "http/router.hpp"
#include "store/test_store.hpp"

namespace kept {

/// What a browser keeps.
using Cookies = std::map<std::string, std::string>;

struct House {
  explicit House(std::string setup_code = {})
      : parts(make_firm_parts({.base_url = {}, .setup_code = std::move(setup_code)})),
        router({.store = test.store(),
                .clock = *test.clock,
                .authenticate =
                    [this](Request const& r) { return authenticate(*parts, test.store(), r); }},
               firm_chapter(parts).routes) {}

  /// One request of the browser, whose cookies are sent and set.
  Response ask(Method method, std::string_view target, std::string body = {},
               std::vector<std::pair<std::string, std::string>> headers = {}) {
    auto request = *make_request(method, target);
    auto jar = std::string();
    for (auto const& [name, value] : browser ? *browser : Cookies{})
      jar += (jar.empty() ? "" : "; ") + name + "=" + value;
    if (!jar.empty()) request.headers.add("Cookie", jar);
    request.headers.add("Host", host);
    request.headers.add("Sec-Fetch-Site", "same-origin");
    if (!body.empty()) request.headers.add("Content-Type", "application/json");
    for (auto const& [name, value] : headers) request.headers.add(name, value);
    request.body = std::move(body);
    request.remote_address = address;
    request.secure = secure;
    request.local = local;
    auto response = router.answer(request);
    if (browser) keep_cookies(response);
    return response;
  }

  Response post(std::string_view target, std::string body) {
    return ask(Method::post, target, std::move(body));
  }
  Response get(std::string_view target) { return ask(Method::get, target); }
  /// A change of a versioned thing.
  Response with_version(Method method, std::string_view target, int version,
                        std::string body = {}) {
    return ask(method, target, std::move(body),
               {{"If-Match", "\"" + std::to_string(version) + "\""}});
  }

  Response set_up(std::string code = {}) {
    auto tail = code.empty() ? std::string("}") : R"(,"code":")" + code + R"("})";
    return post(
        "/api/setup",
        R"({"name":"Olga","email":"olga@kept.example","password":"a long enough password",)"
        R"("firm":{"name":"F","country":"DK","time_zone":"Europe/Copenhagen","language":"da","currency":"DKK"})" +
            tail);
  }
  Response sign_in(std::string const& email, std::string const& password) {
    return post("/api/session", R"({"email":")" + email + R"(","password":")" + password + "\"}");
  }
  /// Invited by whoever `browser` is signed in as; joins in a browser of their own. Gives the id.
  std::string join(std::string const& name, std::string const& access, Cookies& own) {
    auto invited =
        post("/api/user-invitations", R"({"name":")" + name + R"(","email":")" + name +
                                          R"(@kept.example","access":")" + access + "\"}");
    REQUIRE_MESSAGE(invited.status == 201, invited.body);
    auto token = text_of(invited, "link").substr(std::string("/invitation/").size());
    auto* before = std::exchange(browser, &own);
    auto joined =
        post("/api/user-invitations/by-token/" + token, R"({"password":"a long enough password"})");
    browser = before;
    REQUIRE_MESSAGE(joined.status == 201, joined.body);
    return std::string(json_of(joined).at("user").at("id").as_string());
  }

  static json::value json_of(Response const& response) { return *parse_json(response.body); }
  static std::string text_of(Response const& response, char const* name) {
    auto value = json_of(response);
    auto const* member = value.as_object().if_contains(name);
    return member && member->is_string() ? std::string(member->get_string()) : "";
  }
  static std::string code_of(Response const& response) { return text_of(response, "code"); }
  static std::string header_of(Response const& response, std::string_view name) {
    for (auto const& [key, value] : response.headers)
      if (key == name) return value;
    return {};
  }
  void later(Micros length) { test.clock->set(test.clock->now() + length); }

  TestStore test;
  FirmPartsPointer parts;
  Router router;
  Cookies owner_browser;
  Cookies* browser = &owner_browser;  // none = a program without cookies
  std::string host = "127.0.0.1:8080", address = "127.0.0.1";
  bool secure = false, local = false;

 private:
  void keep_cookies(Response const& response) {
    for (auto const& [name, value] : response.headers) {
      if (name != "Set-Cookie") continue;
      auto equals = value.find('='), end = value.find(';');
      auto kept = value.substr(equals + 1, end - equals - 1);
      if (kept.empty())
        browser->erase(value.substr(0, equals));
      else
        (*browser)[value.substr(0, equals)] = kept;
    }
  }
};

}  // namespace kept
