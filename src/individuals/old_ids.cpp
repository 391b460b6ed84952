#include "individuals/old_ids.hpp"

#include <algorithm>
#include <array>

#include "http/context.hpp"
#include "individuals/person_was_store.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::array in_query{"person_id"sv, "person_ids"sv, "ids"sv};
constexpr std::array in_body{"person_id"sv, "person_ids"sv, "kept_id"sv, "gone_id"sv};

template <class Names>
bool is_among(Names const& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// The texts of one list of ids, with commas between; the same text where nobody is old.
std::string ids_now(Db& db, Viewer const& viewer, std::string_view text) {
  std::vector<std::string> now;
  while (true) {
    auto const comma = text.find(',');
    auto const word = text.substr(0, comma);
    auto const id = parse_id(word);
    auto each = id ? to_text(person_now(db, viewer, *id)) : std::string(word);
    if (std::ranges::find(now, each) == now.end()) now.push_back(std::move(each));
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
  std::string out;
  for (auto const& each : now) out += (out.empty() ? "" : ",") + each;
  return out;
}

/// The ids in the query as they are now; nothing where all are.
std::optional<Request> with_query_now(Context& context, Request const& request) {
  auto const& members = request.query.members();
  if (std::ranges::none_of(members,
                           [](auto const& each) { return is_among(in_query, each.first); }))
    return {};
  return context.store.read([&](Db& db) -> std::optional<Request> {
    std::optional<Request> changed;
    for (auto const& [name, value] : members) {
      if (!is_among(in_query, name)) continue;
      auto now = ids_now(db, context.viewer, value);
      if (now == value) continue;
      if (!changed) changed = request;
      changed->query.set(name, std::move(now));
    }
    return changed;
  });
}

bool set_now(Db& db, Viewer const& viewer, json::value& value) {
  if (!value.is_string()) return false;
  auto const id = parse_id(value.get_string());
  if (!id) return false;
  auto const now = person_now(db, viewer, *id);
  if (now == *id) return false;
  value = to_text(now);
  return true;
}

bool body_now(Db& db, Viewer const& viewer, json::value& value) {
  bool changed = false;
  if (value.is_array())
    for (auto& each : value.get_array()) changed = body_now(db, viewer, each) || changed;
  if (!value.is_object()) return changed;
  for (auto& [name, member] : value.get_object()) {
    if (is_among(in_body, name) && member.is_array()) {
      for (auto& each : member.get_array()) changed = set_now(db, viewer, each) || changed;
    } else if (is_among(in_body, name) && member.is_string()) {
      changed = set_now(db, viewer, member) || changed;
    } else {
      changed = body_now(db, viewer, member) || changed;
    }
  }
  return changed;
}

/// A refusal that an old id may be the reason of; idempotency_key_reused where the same request
/// was answered under the id of now.
bool may_be_old(Refusal const& refusal) {
  return refusal.code == Code::not_found || refusal.code == Code::bad_id ||
         refusal.code == Code::idempotency_key_reused;
}

/// Somebody of the path or of the body is another now: their request; else nothing.
bool look_again(Context& context, Request& request, bool path) {
  auto body =
      request.body.starts_with('{') ? parse_json(request.body) : Result<json::value>(json::value());
  return context.store.read([&](Db& db) {
    bool changed = false;
    if (auto const id = path ? context.id() : Result<Id>(Id{}); id && *id) {
      auto const now = person_now(db, context.viewer, *id);
      changed = now != *id;
      if (changed) context.params.front() = to_text(now);
    }
    if (body && body_now(db, context.viewer, *body)) {
      request.body = json::serialize(*body);
      changed = true;
    }
    return changed;
  });
}

}  // namespace

void answer_old_ids(Routes& routes) {
  for (auto& route : routes) {
    bool const path = route.pattern.starts_with("/api/people/{id}");
    // The firm knows nobody but its users, so it does not ask whether a person is there.
    bool const unasked = route.pattern == "/api/users/{id}" && route.method == Method::patch;
    auto inner = std::move(route.handle);
    route.handle = [inner = std::move(inner), path, unasked](
                       Context& context, Request const& request) -> Result<Response> {
      auto changed = with_query_now(context, request);
      if (unasked) {
        changed = request;
        look_again(context, *changed, false);
      }
      auto const& asked = changed ? *changed : request;
      auto answer = inner(context, asked);
      if (answer || !may_be_old(answer.error())) return answer;
      if (!path && !asked.body.starts_with('{')) return answer;
      auto again = asked;
      if (!look_again(context, again, path)) return answer;
      answer = inner(context, again);
      // Two people stood behind this address: the version of one says nothing of the other's.
      if (answer && is_safe(request.method)) answer->etag.clear();
      return answer;
    };
  }
}

}  // namespace kept
