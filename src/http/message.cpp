#include "http/message.hpp"

#include "base/json_write.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

void member(std::string& out, std::string_view name, std::string_view text) {
  ((out += ",\"") += name) += "\":";
  write_json_text(out, text);
}

Response problem_response(int status, std::string body) {
  Response response;
  response.status = status;
  response.type = "application/problem+json";
  response.body = std::move(body);
  return response;
}

}  // namespace

Result<Request> make_request(Method method, std::string_view target) {
  Request request;
  request.method = method;
  auto mark = target.find('?');
  request.path = target.substr(0, mark);
  if (mark != target.npos) request.query = TRY(Query::parse(target.substr(mark + 1)));
  return request;
}

Response json_response(std::string json, int status) {
  Response response;
  response.status = status;
  response.type = "application/json";
  response.body = std::move(json);
  return response;
}

Response created(std::string location, std::string json) {
  auto response = json_response(std::move(json), 201);
  response.headers.emplace_back("Location", std::move(location));
  return response;
}

Response no_content() {
  Response response;
  response.status = 204;
  return response;
}

Response attachment(std::string type, std::string_view name) {
  Response response;
  response.type = std::move(type);
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename*=UTF-8''" + percent_encoded(name));
  return response;
}

Response problem(Refusal const& refusal, std::string_view request_id) {
  auto status = status_of(refusal.code);
  std::string body = "{\"status\":" + std::to_string(status);
  member(body, "code", word_of(refusal.code));
  if (!refusal.field.empty()) member(body, "field", refusal.field);
  if (!refusal.detail.empty()) member(body, "detail", refusal.detail);
  member(body, "id", request_id);
  if (!refusal.present.empty()) body.append(",\"present\":").append(refusal.present);
  return problem_response(status, body + "}");
}

Response fault_answer(int status, std::string_view request_id) {
  std::string body = "{\"status\":" + std::to_string(status);
  member(body, "code", status == 507 ? "disk_full" : "fault");
  member(body, "id", request_id);
  return problem_response(status, body + "}");
}

std::string etag_of(std::int64_t version) { return '"' + std::to_string(version) + '"'; }

}  // namespace kept
