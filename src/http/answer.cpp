// The chain that every request goes through. The order matters: what is cheap and says nothing
// about data comes first.
#include <atomic>
#include <charconv>
#include <new>
#include <random>

#include "base/charset.hpp"
#include "base/fault.hpp"
#include "base/log.hpp"
#include "http/request_id.hpp"
#include "http/router.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

constexpr std::size_t idempotency_key_characters_max = 200;

// Sees nothing that asks for somebody: not the system, whose user is 0.
Viewer nobody() { return {Id{-1}, Id{}, Access::viewer}; }

bool allows(Permission permission, Access access) {
  return static_cast<int>(access) + 1 >= static_cast<int>(permission);
}
static_assert(static_cast<int>(Access::viewer) + 1 == static_cast<int>(Permission::viewer) &&
              static_cast<int>(Access::owner) + 1 == static_cast<int>(Permission::owner));

std::string allow_list(std::vector<Method> const& methods) {
  std::string list;
  for (auto method : methods) (list += list.empty() ? "" : ", ") += word_of(method);
  return list;
}

bool type_fits(Takes takes, std::string_view type) {
  auto name = trimmed(type.substr(0, type.find(';')));
  switch (takes) {
    case Takes::json:
      return same_word(name, "application/json");
    case Takes::image:
      return same_word(name, "image/png") || same_word(name, "image/jpeg") ||
             same_word(name, "image/webp");
    case Takes::audio:
      return same_word(name.substr(0, 6), "audio/");
    case Takes::anything:
      return true;
    case Takes::nothing:
      return false;
  }
  return false;
}

/// Pages for whoever has the address, outside /api: no cookie is read there, so a request that
/// another site made is as good as any (RFC 8058), and what mail programs add to the query is
/// passed over.
bool is_public_page(Route const& route) {
  return route.permission == Permission::anyone && !route.pattern.starts_with("/api/");
}

// "7" and, from proxies that compress, W/"7" and "7-gzip" are not ours: a version is digits.
Result<std::optional<std::int64_t>> read_if_match(Request const& request) {
  auto text = request.headers.get("If-Match");
  if (!text) return std::optional<std::int64_t>();
  auto value = trimmed(*text);
  std::int64_t version = 0;
  if (value.size() < 3 || value.front() != '"' || value.back() != '"')
    return refuse(Code::bad_parameter, "If-Match", "written If-Match: \"VERSION\"");
  auto digits = value.substr(1, value.size() - 2);
  auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
  if (error != std::errc() || stop != digits.data() + digits.size())
    return refuse(Code::bad_parameter, "If-Match", "written If-Match: \"VERSION\"");
  return std::optional(version);
}

Result<std::string> read_idempotency_key(Request const& request) {
  auto key = request.headers.get("Idempotency-Key").value_or("");
  if (key.size() > idempotency_key_characters_max || !is_utf8(key))
    return refuse(Code::bad_parameter, "Idempotency-Key", "at most 200 characters");
  return std::string(key);
}

void finish(Request const& request, Response& response) {
  if (response.status == 401)
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
  else if (response.status == 429 || response.status == 503) {
    for (auto const& [name, value] : response.headers)
      if (name == "Retry-After") return;
    response.headers.emplace_back("Retry-After", response.status == 429 ? "30" : "1");
  } else if (response.status == 200 && !response.etag.empty() && is_safe(request.method)) {
    auto known = request.headers.get("If-None-Match");
    if (!known || !(has_word(*known, response.etag) || trimmed(*known) == "*")) return;
    response.status = 304;
    response.body.clear();
    response.fixed_body = {};
    response.type.clear();
  }
}

Response answer_fault(Request const& request, std::string_view route, int status,
                      std::string_view what) {
  log_line(LogLevel::error, "fault", {{"id", request.id}, {"route", route}, {"what", what}});
  return fault_answer(status, request.id);
}

int status_of(Fault const& fault) {
  switch (fault.kind()) {
    case FaultKind::disk_full:
      return 507;
    case FaultKind::database_gone:
      return 503;
    case FaultKind::other:
      break;
  }
  return 500;
}

}  // namespace

// A cookie goes along with requests that other sites make a browser send; a token never does.
Done Router::check_origin(Request const& request) const {
  if (is_safe(request.method) || request.headers.has("Authorization")) return {};
  auto site = request.headers.get("Sec-Fetch-Site");
  if (site && *site != "same-origin" && *site != "none") return refuse(Code::cross_site);
  auto origin = request.headers.get("Origin");
  if (origin) {
    auto host = request.headers.get("Host").value_or("");
    bool ours = !wiring_.base_url.empty() && same_word(*origin, wiring_.base_url);
    if (origin->starts_with("https://")) ours |= same_word(origin->substr(8), host);
    if (origin->starts_with("http://") && !request.secure)
      ours |= same_word(origin->substr(7), host);
    if (!ours) return refuse(Code::cross_site);
  }
  if (!site && !origin && request.headers.has("Cookie"))
    return refuse(Code::cross_site, "", "a cookie's request says where it comes from (Origin)");
  return {};
}

Done Router::check_request(Request const& request, Route const& route) const {
  bool const anybodys = is_public_page(route);
  if (auto done = anybodys ? Done{} : check_origin(request); !done) return done;
  bool has_body = !request.body.empty();
  if (has_body || request.method == Method::post || request.method == Method::patch) {
    auto type = request.headers.get("Content-Type");
    bool may_be_empty = !has_body && (!type || route.takes == Takes::nothing);
    if (!may_be_empty && !type_fits(route.takes, type.value_or("")))
      return refuse(Code::unknown_type, "Content-Type");
  }
  if (request.body.size() > route.body_bytes_max)
    return refuse(Code::too_large, "",
                  "at most " + std::to_string(route.body_bytes_max) + " bytes");
  for (auto const& [name, value] : request.query.members()) {
    bool known = anybodys;
    for (auto const& parameter : route.doc.query) known = known || parameter.name == name;
    if (!known) return refuse(Code::bad_parameter, name, "no such parameter");
  }
  return {};
}

Result<SignedIn> Router::sign_in(Request const& request, Route const& route) const {
  if (route.permission == Permission::anyone) return SignedIn{nobody()};
  auto who = TRY(wiring_.authenticate(request));
  if (!allows(route.permission, who.viewer.access)) return refuse(Code::not_allowed);
  if (who.reads_only && !is_safe(request.method))
    return refuse(Code::not_allowed, "", "this token reads only");
  return who;
}

Result<Response> Router::handle(Request& request, Match const& match) const {
  auto const& route = *match.route;
  TRY(check_request(request, route));
  auto who = TRY(sign_in(request, route));
  auto if_match = TRY(read_if_match(request));
  auto key = TRY(read_idempotency_key(request));
  Context context{.store = wiring_.store,
                  .clock = wiring_.clock,
                  .route = route,
                  .who = who,
                  .viewer = who.viewer,
                  .params = match.params,
                  .if_match = if_match,
                  .idempotency_key = std::move(key)};
  return route.handle(context, request);
}

Response Router::answer(Request& request, Match const& match) const {
  ensure_request_id(request);
  Response response;
  auto pattern = match.route ? match.route->pattern : std::string_view("none");
  try {
    if (match.route) {
      auto result = handle(request, match);
      response = result ? std::move(*result) : problem(result.error(), request.id);
    } else if (!match.allowed.empty()) {
      response = request.method == Method::options
                     ? no_content()
                     : problem(refuse(Code::method_not_allowed), request.id);
      response.headers.emplace_back("Allow", allow_list(match.allowed));
    } else {
      std::optional<Response> page;
      if (wiring_.page && !request.path.starts_with("/api/")) page = wiring_.page(request);
      response = page ? std::move(*page) : problem(refuse(Code::not_found), request.id);
    }
  } catch (Fault const& fault) {
    response = answer_fault(request, pattern, status_of(fault), fault.what());
  } catch (std::exception const& error) {
    response = answer_fault(request, pattern, 500, error.what());
  } catch (...) {
    response = answer_fault(request, pattern, 500, "not an exception of ours");
  }
  finish(request, response);
  return response;
}

Response Router::answer(Request& request) const {
  return answer(request, match(request.method, request.path));
}

std::optional<Response> Router::refuse_early(Request& request, Match const& match) const {
  if (!match.route) return {};
  ensure_request_id(request);
  try {
    auto done = is_public_page(*match.route) ? Done{} : check_origin(request);
    if (done)
      if (auto who = sign_in(request, *match.route); !who) done = who.error();
    if (done) return {};
    auto response = problem(done.error(), request.id);
    finish(request, response);
    return response;
  } catch (std::exception const& error) {
    return answer_fault(request, match.route->pattern, 500, error.what());
  }
}

}  // namespace kept
