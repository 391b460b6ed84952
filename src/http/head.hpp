#pragma once
// The head of an answer as bytes: status line, security headers, caching, length.
#include "http/message.hpp"

namespace kept {

enum class Framing {
  length,  // Content-Length of body or fixed_body
  chunks,  // Transfer-Encoding: chunked
  close    // until the connection ends (HTTP/1.0)
};

struct HeadFacts {
  std::string_view request_id = {};
  bool keeps_alive = true;
  bool secure = false;
  bool is_http_1_0 = false;
  Framing framing = Framing::length;
};

void write_head(std::string& out, Response const& response, HeadFacts const& facts);

/// The bytes of the body, wherever they lie.
inline std::string_view body_of(Response const& response) {
  return response.fixed_body.empty() ? std::string_view(response.body) : response.fixed_body;
}
/// "Sun, 22 Nov 2026 02:00:00 GMT"
std::string http_date(std::int64_t seconds_since_1970);

}  // namespace kept
