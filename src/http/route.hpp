#pragma once
// One entry of the table of what Kept answers. A chapter hands main its routes as a list of these;
// the access matrix and the OpenAPI document are read from the same list.
#include <functional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/message.hpp"
#include "http/schema.hpp"

namespace kept {

struct Context;

/// Where a handler runs. `quick` is for bounded reads (by id, one keyset page, a search's capped
/// stages): on the connection's own thread while the database is embedded. `pool` is everything
/// else, `slow` what takes long by nature (argon2, imports, scans).
enum class Runs { quick, pool, slow };

/// The least access a route asks for. `anyone` is asked nothing: no sign-in is read at all.
enum class Permission { anyone, viewer, staff, admin, owner };
constexpr auto words_of(Permission) {
  return std::array{"anyone"sv, "viewer"sv, "staff"sv, "admin"sv, "owner"sv};
}

/// What a request's body must be; anything else is refused with 415.
enum class Takes { nothing, json, image, audio, anything };

/// A member of the query. A request with any other member is refused (bad_parameter).
struct Parameter {
  std::string_view name;
  std::string_view type = "string";  // string, integer, boolean, id, day, instant
  std::string_view about = {};
};

struct RouteDoc {
  std::string_view summary = {};
  Schema takes = {};
  Schema gives = {};
  std::vector<Parameter> query = {};
};

constexpr std::size_t body_bytes_default = 256 * 1024;

struct Route {
  Method method = Method::get;
  std::string_view pattern = {};  // "/api/people/{id}"
  Permission permission = Permission::viewer;
  Runs runs = Runs::pool;
  std::function<Result<Response>(Context&, Request const&)> handle = {};
  RouteDoc doc = {};
  Takes takes = Takes::json;  // looked at when there is a body, or the method is POST or PATCH
  std::size_t body_bytes_max = body_bytes_default;
  std::string_view gives_type = "application/json";
};

using Routes = std::vector<Route>;

}  // namespace kept
