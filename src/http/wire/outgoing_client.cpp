#include "http/outgoing_client.hpp"

#include <charconv>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include "http/wire/outgoing_endpoints.hpp"

namespace kept {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using error_code = boost::system::error_code;
using Steady = std::chrono::steady_clock;
using Parser = http::response_parser<http::string_body>;
using Asked = http::request<http::string_body>;

constexpr std::uint32_t head_bytes_max = 32 * 1024;
constexpr std::size_t validator_bytes_max = 500;

using Problem = OutgoingProblem;
/// Nothing: it went well.
using Wrong = std::optional<Problem>;

/// Does one thing and waits for it; the stream's own deadline ends what takes too long.
template <class Start>
error_code wait_for(asio::io_context& io, Start start) {
  error_code outcome = asio::error::operation_aborted;
  start([&outcome](error_code error, auto&&...) { outcome = error; });
  io.restart();
  io.run();
  return outcome;
}

/// What ended a read or write.
Problem why_not(error_code error) {
  if (error == beast::error::timeout) return Problem::too_slow;
  if (error == http::error::body_limit) return Problem::too_large;
  return Problem::answer;
}

Asked request_to(OutgoingAddress const& to, http::verb verb) {
  Asked request(verb, to.target, 11);
  request.set(http::field::host, to.authority());
  request.set(http::field::user_agent, "Kept");
  request.set(http::field::accept_encoding, "identity");
  request.set(http::field::connection, "close");
  return request;
}

Asked request_for(OutgoingAddress const& to, OutgoingRequest const& ask) {
  auto request = request_to(to, http::verb::get);
  request.set(http::field::accept, ask.accept);
  if (!ask.etag.empty()) request.set(http::field::if_none_match, ask.etag);
  if (!ask.last_modified.empty()) request.set(http::field::if_modified_since, ask.last_modified);
  return request;
}

Asked request_for(OutgoingAddress const& to, OutgoingPost const& ask) {
  auto request = request_to(to, http::verb::post);
  for (auto const& [name, value] : ask.headers) request.set(name, value);
  request.body() = ask.body;
  request.prepare_payload();
  return request;
}

bool is_redirect(unsigned status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Sends, and reads the head; the body only of a 200 to a GET.
template <class Stream>
Wrong exchange(asio::io_context& io, Stream& stream, Asked& request, Parser& parser) {
  beast::flat_buffer buffer;
  if (auto error =
          wait_for(io, [&](auto done) { http::async_write(stream, request, std::move(done)); }))
    return why_not(error);
  if (auto error = wait_for(
          io, [&](auto done) { http::async_read_header(stream, buffer, parser, std::move(done)); }))
    return why_not(error);
  if (parser.get().result() != http::status::ok || request.method() != http::verb::get) return {};
  auto encoding = parser.get()[http::field::content_encoding];
  if (!encoding.empty() && encoding != "identity") return Problem::answer;
  if (auto error = wait_for(
          io, [&](auto done) { http::async_read(stream, buffer, parser, std::move(done)); }))
    return why_not(error);
  return {};
}

Wrong exchange_tls(asio::io_context& io, beast::tcp_stream plain, OutgoingAddress const& to,
                   Asked& request, Parser& parser) {
  asio::ssl::context context(asio::ssl::context::tls_client);
  SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
  context.set_verify_mode(asio::ssl::verify_peer);
  error_code ignored;
  context.set_default_verify_paths(ignored);  // without them no certificate is believed
  beast::ssl_stream<beast::tcp_stream> stream(std::move(plain), context);
  stream.set_verify_callback(asio::ssl::host_name_verification(to.host));
  if (to.named) SSL_set_tlsext_host_name(stream.native_handle(), to.host.c_str());
  if (auto error = wait_for(io, [&](auto done) {
        stream.async_handshake(asio::ssl::stream_base::client, std::move(done));
      })) {
    if (error == beast::error::timeout) return Problem::too_slow;
    return Problem::not_secure;
  }
  return exchange(io, stream, request, parser);
}

/// A value that may be sent again in a header.
std::string validator(Parser const& parser, http::field name) {
  auto value = parser.get()[name];
  return value.size() <= validator_bytes_max ? std::string(value) : std::string();
}

/// Connects to an address that was judged, sends, and reads into the parser.
Wrong talk(OutgoingAddress const& to, Asked request, OutgoingSettings const& settings,
           OutgoingGuard const& guard, Steady::time_point until, Parser& parser) {
  auto endpoints =
      judged_endpoints({to.host, to.named, to.port, web_ports}, settings, guard, until);
  if (!endpoints) return endpoints.error();
  asio::io_context io(1);
  beast::tcp_stream stream(io);
  stream.expires_at(until);
  if (auto error =
          wait_for(io, [&](auto done) { stream.async_connect(*endpoints, std::move(done)); }))
    return error == beast::error::timeout ? Problem::too_slow : Problem::unreachable;
  parser.header_limit(head_bytes_max);
  parser.body_limit(settings.body_bytes_max);
  return to.secure ? exchange_tls(io, std::move(stream), to, request, parser)
                   : exchange(io, stream, request, parser);
}

/// "120"; a date is not read.
std::optional<std::chrono::seconds> retry_after(Parser const& parser) {
  auto const value = parser.get()[http::field::retry_after];
  int seconds = 0;
  auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error != std::errc() || end != value.data() + value.size() || seconds < 0) return {};
  return std::chrono::seconds(seconds);
}

}  // namespace

OutgoingClient::OutgoingClient(OutgoingSettings settings)
    : settings_(std::move(settings)), guard_(settings_.allowed) {}

Outgoing<OutgoingAnswer> OutgoingClient::get(OutgoingRequest const& asked) const {
  auto until = Steady::now() + settings_.time_max;
  auto read = read_outgoing_address(asked.address);
  if (!read) return tl::unexpected(Problem::address);
  auto to = std::move(*read);
  for (int redirects = 0; redirects <= settings_.redirects_max; ++redirects) {
    Parser parser;
    if (auto wrong = talk(to, request_for(to, asked), settings_, guard_, until, parser))
      return tl::unexpected(*wrong);
    auto status = parser.get().result_int();
    if (is_redirect(status)) {
      auto next = follow_redirect(to, std::string_view(parser.get()[http::field::location]));
      if (!next) return tl::unexpected(next.error());
      to = std::move(*next);
      continue;
    }
    if (status != 200 && status != 304) return tl::unexpected(Problem::answer);
    return OutgoingAnswer{.not_modified = status == 304,
                          .body = std::move(parser.get().body()),
                          .etag = validator(parser, http::field::etag),
                          .last_modified = validator(parser, http::field::last_modified)};
  }
  return tl::unexpected(Problem::redirects);
}

Outgoing<OutgoingReply> OutgoingClient::post(OutgoingPost const& asked) const {
  auto const to = read_outgoing_address(asked.address);
  if (!to) return tl::unexpected(Problem::address);
  Parser parser;
  auto const until = Steady::now() + settings_.time_max;
  if (auto wrong = talk(*to, request_for(*to, asked), settings_, guard_, until, parser))
    return tl::unexpected(*wrong);
  return OutgoingReply{parser.get().result_int(), retry_after(parser)};
}

}  // namespace kept
