#pragma once
// A request and its answer as plain values: what a handler sees. Nothing here knows of sockets.
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "http/event_stream.hpp"
#include "http/headers.hpp"
#include "http/query.hpp"

namespace kept {

enum class Method { get, head, post, put, patch, del, options };
/// word_of(Method::del) is "DELETE"; enum_of<Method>("DELETE") the way back.
constexpr auto words_of(Method) {
  return std::array{"GET"sv, "HEAD"sv, "POST"sv, "PUT"sv, "PATCH"sv, "DELETE"sv, "OPTIONS"sv};
}
/// GET, HEAD and OPTIONS change nothing.
inline bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

struct Request {
  Method method = Method::get;
  std::string path = "/";  // as sent, percent-encoded, without the query; begins with a slash
  Query query = {};        // decoded
  Headers headers = {};
  std::string body = {};
  std::string remote_address = {};  // of the client, behind a trusted proxy too
  bool secure = false;              // came by TLS, here or at a trusted proxy
  bool local = false;               // came by kept.sock: a command of who runs this Kept
  std::string id = {};              // X-Request-Id, or made
};

/// A request for a path with a query, as a test or a command makes one.
Result<Request> make_request(Method method, std::string_view target);

/// A body that is made piece by piece, on a thread of the slow pool: exports, copies.
class BodySource {
 public:
  virtual ~BodySource() = default;
  /// Puts the next piece (not empty, about 64 kB) into `piece`; false at the end. A fault thrown
  /// here cuts the connection, so that nobody takes half a file for a whole one.
  virtual bool next(std::string& piece) = 0;
};

enum class Caching {
  no_store,    // everything of the API
  revalidate,  // may be kept, asked for each time (the page, photos)
  immutable    // its name changes with its content
};

struct Response {
  int status = 200;
  std::string type = {};  // Content-Type; "" with an empty body
  std::string body = {};
  std::string etag = {};                                          // with its quotes
  std::vector<std::pair<std::string, std::string>> headers = {};  // further ones, e.g. Location
  Caching caching = Caching::no_store;
  bool secret = false;               // holds a token or the like: is never compressed
  std::string_view fixed_body = {};  // instead of body: bytes that live as long as the program
  std::string_view encoding = {};    // Content-Encoding of the body, when already compressed
  std::shared_ptr<BodySource> source = {};   // instead of body
  std::shared_ptr<EventStream> events = {};  // instead of body: stays open
};

/// 200, or another status, with JSON.
Response json_response(std::string json, int status = 200);
/// 201 with Location.
Response created(std::string location, std::string json);
/// 204
Response no_content();
/// A file to save; `name` may be in any script (RFC 6266). The bytes go in body or source.
Response attachment(std::string type, std::string_view name);
/// The refusal as application/problem+json {"status","code","field","detail","id"}; with
/// Code::stale also "present".
Response problem(Refusal const& refusal, std::string_view request_id);
/// A fault: 500, or 507 with a full disk, and the id of the request; nothing else.
Response fault_answer(int status, std::string_view request_id);
/// `"7"`: the ETag of version 7.
std::string etag_of(std::int64_t version);

}  // namespace kept
