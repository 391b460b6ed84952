#include "demo/firm_api.hpp"

#include "base/fault.hpp"

namespace kept::demo {

std::string text_of(json::object const& object, char const* member) {
  auto const& value = object.at(member);
  return value.is_string() ? std::string(value.get_string()) : json::serialize(value);
}

json::object FirmApi::ask(Method method, std::string const& target, std::string body,
                          std::string_view user, std::string const& if_match) {
  auto request = make_request(method, target);
  if (!request) throw Fault("demo: " + target);
  request->local = true;
  request->headers.add("Host", "localhost");
  request->headers.add("Content-Type", "application/json");
  if (!user.empty()) request->headers.add("X-Kept-User", user);
  if (!if_match.empty()) request->headers.add("If-Match", if_match);
  request->body = std::move(body);
  auto response = app_.answer(*request);
  if (response.status >= 300)
    throw Fault("demo: " + target + " was answered " + response.body + " to " + request->body);
  auto value = parse_json(response.body);
  return value && value->is_object() ? value->get_object() : json::object{};
}

void FirmApi::act_on(std::string const& promise, std::string const& deed, std::string const& body,
                     std::string_view user) {
  auto target = "/api/promises/" + promise;
  auto version = text_of(ask(Method::get, target, "", user), "version");
  ask(Method::put, target + deed, body, user, "\"" + version + "\"");
}

}  // namespace kept::demo
