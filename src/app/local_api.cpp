#include "app/local_api.hpp"

#include <filesystem>

#include "app/app.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"
#include "http/local_client.hpp"

namespace kept {
namespace {

class SocketApi final : public LocalApi {
 public:
  SocketApi(std::unique_ptr<LocalClient> client, std::string user, std::string place)
      : LocalApi(std::move(user), std::move(place)), client_(std::move(client)) {}

 private:
  Response send(Request& request) override { return client_->send(request); }
  std::unique_ptr<LocalClient> client_;
};

class InProcessApi final : public LocalApi {
 public:
  InProcessApi(std::unique_ptr<App> app, std::string user, std::string place)
      : LocalApi(std::move(user), std::move(place)), app_(std::move(app)) {}

 private:
  Response send(Request& request) override {
    request.local = true;
    auto response = app_->answer(request);
    if (response.source)
      for (std::string piece; response.source->next(piece);) response.body += piece;
    return response;
  }
  std::unique_ptr<App> app_;
};

Refusal refusal_in(Response const& response, std::string const& place) {
  if (response.status == 507) throw Fault("the disk is full: " + place, FaultKind::disk_full);
  auto problem = parse_json(response.body);
  if (!problem || !problem->is_object())
    throw Fault("the server answered " + std::to_string(response.status));
  auto text = [&](char const* name) -> std::string {
    auto const* member = problem->get_object().if_contains(name);
    return member && member->is_string() ? std::string(member->get_string()) : "";
  };
  if (response.status >= 500 && response.status != 503)
    throw Fault("the server answered " + std::to_string(response.status) +
                ", its log says why at " + text("id"));
  return refuse(code_of(text("code")).value_or(Code::bad_request), text("field"), text("detail"));
}

}  // namespace

Result<std::unique_ptr<LocalApi>> LocalApi::open(Settings const& settings, std::string user) {
  std::string const place = settings.database.empty() ? settings.data : "of the database";
  auto socket = (std::filesystem::path(settings.data) / "kept.sock").string();
  if (auto client = LocalClient::connect(socket))
    return std::unique_ptr<LocalApi>(
        std::make_unique<SocketApi>(std::move(client), std::move(user), place));
  AppSettings app_settings;
  app_settings.store = {.data_folder = settings.data, .database = settings.database};
  app_settings.base_url = settings.base_url;
  auto app = TRY(App::open(std::move(app_settings)));
  return std::unique_ptr<LocalApi>(
      std::make_unique<InProcessApi>(std::move(app), std::move(user), place));
}

Result<Response> LocalApi::ask(Method method, std::string const& target, std::string body,
                               std::string const& type, std::string const& if_match) {
  auto request = TRY(make_request(method, target));
  request.headers.add("Host", "localhost");
  if (!body.empty()) request.headers.add("Content-Type", type);
  if (!if_match.empty()) request.headers.add("If-Match", if_match);
  if (!user_.empty()) request.headers.add("X-Kept-User", user_);
  request.body = std::move(body);
  auto response = send(request);
  if (response.status >= 300) return refusal_in(response, place_);
  return response;
}

json::object object_in(Response const& response) {
  auto value = parse_json(response.body);
  if (!value || !value->is_object()) throw Fault("an answer was no JSON object");
  return value->get_object();
}

std::string text_in(json::object const& object, char const* name) {
  auto const* member = object.if_contains(name);
  return member && member->is_string() ? std::string(member->get_string()) : "";
}

}  // namespace kept
