#pragma once
// What a handler is given beside the request. With these a handler is: decode, find, ask the rule,
// save, answer.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "http/message.hpp"
#include "store/viewer.hpp"

namespace kept {

class Store;
struct Route;

/// Who is asking, as `authenticate` found out.
struct SignedIn {
  Viewer viewer;
  Id session_id = {};       // of a cookie's session; none with an API token
  bool reads_only = false;  // an API token of scope "read": GET alone
};

struct Context {
  Store& store;
  Clock const& clock;
  Route const& route;
  SignedIn who;  // on a route for anyone: a viewer that sees nothing
  Viewer const& viewer;
  std::vector<std::string> params = {};  // of the path, in the pattern's order, decoded
  std::optional<std::int64_t> if_match = {};
  std::string idempotency_key = {};

  /// A member of the path by its name in the pattern.
  std::string_view param(std::string_view name) const;
  /// A member of the path as an id; what is no id cannot be found: not_found.
  Result<Id> id(std::string_view name = "id") const;
  /// The version of If-Match, or precondition_required.
  Result<std::int64_t> version() const;
};

/// A new T from the body, checked by its field table.
template <class T>
Result<T> read_body(Request const& request) {
  return read_json<T>(request.body);
}

/// A versioned thing: 200 with its JSON and ETag.
template <class T>
Response found(T const& thing) {
  auto response = json_response(to_json(thing));
  response.etag = etag_of(thing.version);
  return response;
}

/// A new versioned thing: 201 with its JSON, ETag and Location `folder`/id.
template <class T>
Response made(std::string_view folder, T const& thing) {
  auto response = created(std::string(folder) + "/" + to_text(thing.id), to_json(thing));
  response.etag = etag_of(thing.version);
  return response;
}

}  // namespace kept
