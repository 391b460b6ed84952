#include "http/request_parser.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "http/target.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

namespace beast_http = boost::beast::http;
using boost::beast::string_view;
using error_code = boost::system::error_code;

constexpr int empty_lines_max = 2;
// "0\r\n\r\n": at least so much of a body in chunks is to come until it ends, and Beast asserts
// that it is asked again for a last chunk with no less.
constexpr std::size_t last_chunk_bytes = 5;

std::string_view standard(string_view text) { return {text.data(), text.size()}; }

// Both line ends and nothing else: \r\n, each line beginning with neither space nor tab.
bool has_clean_lines(std::string_view head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    char c = head[i];
    if (c == '\0') return false;
    if (c == '\n' && (i == 0 || head[i - 1] != '\r')) return false;
    if (c == '\r' && (i + 1 == head.size() || head[i + 1] != '\n')) return false;
    if (c == '\n' && i + 1 < head.size() && (head[i + 1] == ' ' || head[i + 1] == '\t'))
      return false;
  }
  return true;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.size() <= 18 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A name, an IPv4 or a bracketed IPv6 address, and a port.
bool is_host(std::string_view text) {
  return text.size() <= 300 && !text.empty() &&
         text.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
             "-._~:[]%") == std::string_view::npos;
}

}  // namespace

// Beast reads the grammar; what is found goes straight into the request.
class RequestParser::Parser {
 public:
  explicit Parser(RequestParser& owner) : owner_(owner) { reset(); }
  void reset() { beast_.emplace(owner_); }

  class Beast final : public beast_http::basic_parser<true> {
   public:
    explicit Beast(RequestParser& owner) : owner_(owner) {
      header_limit(static_cast<std::uint32_t>(head_bytes_max + chunk_head_bytes_max));
      body_limit(boost::none);
    }
    string_view method, target;  // into the bytes of the head, while it is read
    int version = 11;

   private:
    void on_request_impl(beast_http::verb, string_view word, string_view address, int protocol,
                         error_code&) override {
      version = protocol;
      method = word;
      target = address;
    }
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(beast_http::field, string_view name, string_view value,
                       error_code& error) override {
      if (is_header_done()) return;  // a trailer: nobody reads it
      auto& headers = owner_.request_.headers;
      if (headers.size() == header_count_max) {
        error = beast_http::error::header_limit;
        return;
      }
      headers.add(standard(name), standard(value));
    }
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const& length, error_code&) override {
      if (length)
        owner_.request_.body.reserve(static_cast<std::size_t>(
            std::min<std::uint64_t>(*length, 64 * 1024)));  // more as it really comes
    }
    std::size_t on_body_impl(string_view bytes, error_code& error) override {
      auto& body = owner_.request_.body;
      if (body.size() + bytes.size() > owner_.body_bytes_max_) {
        error = beast_http::error::body_limit;
        return 0;
      }
      body.append(bytes.data(), bytes.size());
      return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t size, string_view, error_code& error) override {
      if (size > owner_.body_bytes_max_) error = beast_http::error::body_limit;
    }
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code& error) override {
      return on_body_impl(bytes, error);
    }
    void on_finish_impl(error_code&) override {}

    RequestParser& owner_;
  };

  Beast& beast() { return *beast_; }

 private:
  RequestParser& owner_;
  std::optional<Beast> beast_;
};

RequestParser::RequestParser() : parser_(std::make_unique<Parser>(*this)) {}
RequestParser::~RequestParser() = default;

void RequestParser::reset() {
  state_ = State::head;
  request_.method = Method::get;
  request_.secure = false;
  request_.query = {};  // the others keep their memory for the next request
  request_.headers.clear();
  request_.body.clear();
  request_.id.clear();
  searched_ = 0;
  empty_lines_ = 0;
  body_bytes_max_ = 0;
  expects_continue_ = false;
  parser_->reset();
}

void RequestParser::refuse_with(Refusal refusal) {
  state_ = State::refused;
  refusal_ = std::move(refusal);
}

std::size_t RequestParser::take(std::string_view bytes) {
  if (state_ == State::head) return take_head(bytes);
  std::size_t taken = 0;
  auto& beast = parser_->beast();
  while (state_ == State::body && taken < bytes.size()) {
    if (beast.chunked() && bytes.size() - taken < last_chunk_bytes) break;
    error_code error;
    taken += beast.put(boost::asio::buffer(bytes.data() + taken, bytes.size() - taken), error);
    if (error == beast_http::error::need_more) {
      if (bytes.size() - taken > chunk_head_bytes_max)
        refuse_with(refuse(Code::bad_request, "", "the head of a chunk is too long"));
      break;
    }
    if (error == beast_http::error::body_limit)
      refuse_with(
          refuse(Code::too_large, "", "at most " + std::to_string(body_bytes_max_) + " bytes"));
    else if (error)
      refuse_with(refuse(Code::bad_request, "", "the body: " + error.message()));
    else if (beast.is_done())
      state_ = State::done;
  }
  return taken;
}

std::size_t RequestParser::take_head(std::string_view bytes) {
  std::size_t skipped = 0;  // RFC 9112, 2.2: an empty line before the first one is passed over
  while (empty_lines_ < empty_lines_max && bytes.substr(skipped).starts_with("\r\n"))
    skipped += 2, ++empty_lines_;
  auto head = bytes.substr(skipped);
  auto from = searched_ > 3 ? searched_ - 3 : 0;
  auto end = head.find("\r\n\r\n", from);
  auto line_end = head.substr(0, line_bytes_max).find("\r\n");
  if (line_end == head.npos && head.size() >= line_bytes_max) {
    refuse_with(refuse(Code::uri_too_long));
    return skipped;
  }
  if (end == head.npos ? head.size() > head_bytes_max : end + 4 > head_bytes_max) {
    refuse_with(refuse(Code::headers_too_large));
    return skipped;
  }
  if (end == head.npos) {
    searched_ = head.size();
    // So that one who sends bare line feeds hears why instead of waiting.
    if (head.find("\n\n", from > 0 ? from - 1 : 0) != head.npos)
      refuse_with(refuse(Code::bad_request, "", "lines end with CR LF"));
    return skipped;
  }
  head = head.substr(0, end + 4);
  if (!has_clean_lines(head)) {
    refuse_with(refuse(Code::bad_request, "", "lines end with CR LF and are not folded"));
    return skipped;
  }
  error_code error;
  auto& beast = parser_->beast();
  beast.put(boost::asio::buffer(head.data(), head.size()), error);
  if (error == beast_http::error::header_limit)
    refuse_with(refuse(Code::headers_too_large));
  else if (error)
    refuse_with(refuse(Code::bad_request, "", error.message()));
  else
    read_head_rules();
  return skipped + head.size();
}

void RequestParser::read_head_rules() {
  auto& beast = parser_->beast();
  auto const& headers = request_.headers;
  auto length = headers.get("Content-Length"), coding = headers.get("Transfer-Encoding");
  auto bad = [&](char const* why) { refuse_with(refuse(Code::bad_request, "", why)); };

  auto hosts = headers.count("Host");
  if (hosts > 1 || (hosts == 0 && !is_http_1_0())) return bad("exactly one Host");
  auto host = headers.get("Host").value_or("");
  if (hosts == 1 && !is_host(host)) return bad("Host");
  if (headers.count("Content-Length") > 1 || (length && !is_digits(*length)))
    return bad("Content-Length");
  if (length && coding) return bad("Content-Length beside Transfer-Encoding");
  if (coding &&
      (headers.count("Transfer-Encoding") > 1 || !same_word(*coding, "chunked") || is_http_1_0()))
    return bad("Transfer-Encoding");
  auto encoding = headers.get("Content-Encoding");
  if (encoding && !same_word(*encoding, "identity"))
    return refuse_with(refuse(Code::unknown_encoding, "Content-Encoding"));
  if (auto expect = headers.get("Expect")) {
    if (!same_word(*expect, "100-continue")) return bad("Expect");
    expects_continue_ = !is_http_1_0();
  }
  auto method = enum_of<Method>(standard(beast.method));
  if (!method) return refuse_with(refuse(Code::unknown_method));
  request_.method = *method;
  auto target = standard(beast.target);
  if (auto done = set_target(request_, target, host); !done) return refuse_with(done.error());
  beast.eager(true);
  state_ = beast.is_done() ? State::done : State::body;
}

bool RequestParser::keeps_alive() const { return parser_->beast().keep_alive(); }
bool RequestParser::is_http_1_0() const { return parser_->beast().version == 10; }

std::optional<std::uint64_t> RequestParser::content_length() const {
  auto length = parser_->beast().content_length();
  return length ? std::optional(*length) : std::nullopt;
}

void RequestParser::limit_body(std::size_t bytes_max) {
  body_bytes_max_ = bytes_max;
  auto length = content_length();
  if (state_ == State::body && length && *length > bytes_max)
    refuse_with(refuse(Code::too_large, "", "at most " + std::to_string(bytes_max) + " bytes"));
}

}  // namespace kept
