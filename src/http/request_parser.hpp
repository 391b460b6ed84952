#pragma once
// Bytes to a request, stricter than HTTP asks where two readers could disagree (request smuggling):
// bare CR or LF, folded lines, NUL, two Hosts or none, Content-Length beside Transfer-Encoding or
// twice, any transfer coding but chunked are refused. Knows no socket.
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "http/message.hpp"

namespace kept {

constexpr std::size_t line_bytes_max = 8 * 1024;   // first line
constexpr std::size_t head_bytes_max = 16 * 1024;  // first line and header fields
constexpr std::size_t header_count_max = 100;
constexpr std::size_t chunk_head_bytes_max = 8 * 1024;  // a chunk's size line; the trailer

class RequestParser {
 public:
  enum class State {
    head,    // the head is not complete
    body,    // the head can be read; the body is not complete
    done,    // the request is complete
    refused  // refusal() says why; nothing after this can be understood
  };

  RequestParser();
  ~RequestParser();

  /// Begins a new request.
  void reset();
  /// Reads what it can of `bytes` and says how many it took; the rest is to be given again, with
  /// more. Takes the head whole, then stops: give the limit of the body, and go on.
  std::size_t take(std::string_view bytes);
  State state() const { return state_; }
  Refusal const& refusal() const { return refusal_; }

  // Once the head is read:
  Request& request() { return request_; }
  bool keeps_alive() const;
  bool is_http_1_0() const;
  bool expects_continue() const { return expects_continue_; }
  std::optional<std::uint64_t> content_length() const;
  /// A longer body is refused with too_large.
  void limit_body(std::size_t bytes_max);

 private:
  class Parser;
  std::size_t take_head(std::string_view bytes);
  void read_head_rules();
  void refuse_with(Refusal refusal);

  std::unique_ptr<Parser> parser_;
  State state_ = State::head;
  Refusal refusal_;
  Request request_;
  std::size_t searched_ = 0;  // bytes of the head that hold no end of it
  int empty_lines_ = 0;       // before the first line
  std::size_t body_bytes_max_ = 0;
  bool expects_continue_ = false;
};

}  // namespace kept
