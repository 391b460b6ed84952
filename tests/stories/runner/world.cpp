#include "world.hpp"

#include <algorithm>
#include <latch>
#include <set>
#include <stdexcept>
#include <thread>

namespace kept::stories {
namespace {

constexpr auto story_start = "2026-03-02T09:00:00Z";  // a Monday
constexpr auto password = "a long enough password";

std::string at_line(std::size_t line, std::string const& what) {
  return what.empty() ? what : "line " + std::to_string(line) + ": " + what;
}

Method method_named(std::string_view word) {
  for (auto method : {Method::get, Method::head, Method::post, Method::put, Method::patch,
                      Method::del, Method::options})
    if (word_of(method) == word) return method;
  throw std::runtime_error("no method: " + std::string(word));
}

std::string header_of(Response const& response, std::string_view name) {
  if (name == "Content-Type") return response.type;
  if (name == "ETag") return response.etag;
  for (auto const& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

std::string body_of(Response& response) {
  if (response.source) {
    for (std::string piece; response.source->next(piece);) response.body += piece;
    response.source.reset();
  }
  return response.fixed_body.empty() ? response.body : std::string(response.fixed_body);
}

std::string problem_in(std::string const& body) {
  return body.empty() ? std::string{} : " with " + body.substr(0, 500);
}

}  // namespace

World::World(std::string folder, std::string database)
    : folder_(std::move(folder)),
      database_(std::move(database)),
      clock_(std::make_shared<SetClock>(*parse_instant(story_start))) {
  start();
}

void World::start() {
  app_.reset();
  AppSettings settings;
  settings.store = {.data_folder = folder_, .database = database_, .clock = clock_};
  auto app = App::open(std::move(settings));
  if (!app) throw std::runtime_error("cannot start: " + app.error().detail);
  app_ = std::move(*app);
}

std::string World::run(Story const& story) {
  for (auto const& step : story.steps) {
    auto wrong = std::visit([&](auto const& each) { return perform(each); }, step);
    if (!wrong.empty()) return wrong;
  }
  return {};
}

std::string World::perform(Directive const& step) {
  if (step.verb == "now") {
    auto at = parse_instant(step.words.at(0));
    if (!at) return at_line(step.line, "no instant: " + step.words[0]);
    clock_->set(*at);
  } else if (step.verb == "restart") {
    start();
  } else if (step.verb == "job") {
    for (auto const& job : app_->jobs()) {
      if (job.name != step.words.at(0)) continue;
      job.run(app_->store(), *clock_);
      return {};
    }
    return at_line(step.line, "no such job: " + step.words[0]);
  } else if (step.verb == "set up") {
    set_up();
  } else if (step.verb == "user") {
    make_user(step.words.at(0), step.words.at(1));
  } else if (step.words.at(0) != "nobody" && !cookies_.contains(step.words[0])) {
    return at_line(step.line, "no such user: " + step.words[0]);
  } else {
    as_ = step.words[0];
  }
  return {};
}

void World::set_up() {
  auto response = call(
      "POST", "/api/setup",
      std::string(R"({"name":"Olga Owner","email":"owner@kept.example","password":")") + password +
          R"(","firm":{"name":"Story firm","country":"DK","time_zone":"Europe/Copenhagen","language":"en","currency":"DKK"}})");
  if (response.status != 201) throw std::runtime_error("set up: " + response.body);
  as_ = "owner";
  cookies_[as_] = cookie_of(response);
  stories::mismatch(R"({"user":{"id":"$owner",...},...})", response.body, captures_);
}

void World::make_user(std::string const& name, std::string const& access) {
  auto invited = call("POST", "/api/user-invitations",
                      R"({"name":")" + name + R"(","email":")" + name +
                          R"(@kept.example","access":")" + access + R"("})",
                      cookies_.at("owner"));
  Captures found;
  if (invited.status != 201 ||
      !stories::mismatch(R"({"link":"$link",...})", invited.body, found).empty())
    throw std::runtime_error("inviting " + name + ": " + invited.body);
  auto token = found["link"].substr(found["link"].rfind('/') + 1);
  auto joined = call("POST", "/api/user-invitations/by-token/" + token,
                     std::string(R"({"password":")") + password + "\"}");
  if (joined.status != 201) throw std::runtime_error(name + " joins: " + joined.body);
  cookies_[name] = cookie_of(joined);
  captures_.erase(name);
  stories::mismatch(R"({"user":{"id":"$)" + name + R"(",...},...})", joined.body, captures_);
}

Response World::call(std::string const& method, std::string const& target, std::string const& body,
                     std::string const& cookie) {
  Exchange step;
  step.method = method;
  step.target = target;
  step.body = body;
  return send(step, captures_, cookie).response;
}

World::Answer World::send(Exchange const& step, Captures const& captures,
                          std::string const& cookie) {
  auto request = make_request(method_named(step.method), with_captures(step.target, captures));
  if (!request) throw std::runtime_error("bad target " + step.target);
  bool has_type = false;
  for (auto const& [name, value] : step.headers) {
    request->headers.add(name, with_captures(value, captures));
    has_type = has_type || name == "Content-Type";
  }
  request->headers.add("Host", "127.0.0.1");
  request->headers.add("Sec-Fetch-Site", "same-origin");
  if (!cookie.empty()) request->headers.add("Cookie", cookie);
  request->body = with_captures(step.body, captures);
  if (!request->body.empty() && !has_type) request->headers.add("Content-Type", "application/json");
  request->remote_address = "127.0.0.1";
  auto response = app_->answer(*request);
  response.body = body_of(response);
  return {response.status, std::move(response)};
}

std::string World::cookie_of(Response const& response) const {
  // Only name=value of each; a browser keeps the attributes to itself.
  std::string cookie;
  for (auto const& [name, value] : response.headers)
    if (name == "Set-Cookie")
      cookie += (cookie.empty() ? "" : "; ") + value.substr(0, value.find(';'));
  return cookie;
}

std::string World::judge(Exchange const& step, Response const& response) {
  if (response.status != step.statuses.at(0).first)
    return at_line(step.answer_line, "expected " + std::to_string(step.statuses[0].first) +
                                         ", got " + std::to_string(response.status) +
                                         problem_in(response.body));
  for (auto const& [name, value] : step.answer_headers)
    if (auto wrong = text_mismatch(value, header_of(response, name), captures_); !wrong.empty())
      return at_line(step.answer_line, name + ": " + wrong);
  if (step.answer_body.empty()) return {};
  return at_line(step.answer_line,
                 step.answer_is_text
                     ? text_mismatch(step.answer_body, response.body, captures_)
                     : stories::mismatch(step.answer_body, response.body, captures_));
}

std::string World::perform(Exchange const& step) {
  auto answer = send(step, captures_, as_ == "nobody" ? std::string{} : cookies_.at(as_));
  return judge(step, answer.response);
}

std::string World::perform(Parallel const& step) {
  std::map<int, int> counted;
  std::mutex mutex;
  std::latch together(step.count);
  std::vector<std::thread> threads;
  auto cookie = as_ == "nobody" ? std::string{} : cookies_.at(as_);
  for (int number = 1; number <= step.count; ++number)
    threads.emplace_back([&, number] {
      auto captures = captures_;
      captures["n"] = std::to_string(number);
      together.arrive_and_wait();
      auto answer = send(step.exchange, captures, cookie);
      std::lock_guard lock(mutex);
      ++counted[answer.status];
    });
  for (auto& thread : threads) thread.join();
  for (auto [status, count] : step.exchange.statuses)
    if (counted[status] != (count ? count : step.count)) {
      std::string got;
      for (auto [each, times] : counted)
        got += " " + std::to_string(times) + " x " + std::to_string(each);
      return at_line(step.exchange.answer_line, "expected " +
                                                    std::to_string(count ? count : step.count) +
                                                    " x " + std::to_string(status) + ", got" + got);
    }
  return {};
}

}  // namespace kept::stories
