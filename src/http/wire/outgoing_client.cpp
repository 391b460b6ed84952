#include "http/outgoing_client.hpp"

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

http::request<http::empty_body> request_for(OutgoingAddress const& to, OutgoingRequest const& ask) {
  http::request<http::empty_body> request(http::verb::get, to.target, 11);
  request.set(http::field::host, to.authority());
  request.set(http::field::user_agent, "Kept");
  request.set(http::field::accept, ask.accept);
  request.set(http::field::accept_encoding, "identity");
  request.set(http::field::connection, "close");
  if (!ask.etag.empty()) request.set(http::field::if_none_match, ask.etag);
  if (!ask.last_modified.empty()) request.set(http::field::if_modified_since, ask.last_modified);
  return request;
}

bool is_redirect(unsigned status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Sends, and reads the head; the body only of a 200.
template <class Stream>
Wrong exchange(asio::io_context& io, Stream& stream, http::request<http::empty_body>& request,
               Parser& parser) {
  beast::flat_buffer buffer;
  if (auto error =
          wait_for(io, [&](auto done) { http::async_write(stream, request, std::move(done)); }))
    return why_not(error);
  if (auto error = wait_for(
          io, [&](auto done) { http::async_read_header(stream, buffer, parser, std::move(done)); }))
    return why_not(error);
  if (parser.get().result() != http::status::ok) return {};
  auto encoding = parser.get()[http::field::content_encoding];
  if (!encoding.empty() && encoding != "identity") return Problem::answer;
  if (auto error = wait_for(
          io, [&](auto done) { http::async_read(stream, buffer, parser, std::move(done)); }))
    return why_not(error);
  return {};
}

Wrong exchange_tls(asio::io_context& io, beast::tcp_stream plain, OutgoingAddress const& to,
                   http::request<http::empty_body>& request, Parser& parser) {
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

}  // namespace

OutgoingClient::OutgoingClient(OutgoingSettings settings)
    : settings_(std::move(settings)), guard_(settings_.allowed) {}

Outgoing<OutgoingAnswer> OutgoingClient::get(OutgoingRequest const& asked) const {
  auto until = Steady::now() + settings_.time_max;
  auto read = read_outgoing_address(asked.address);
  if (!read) return tl::unexpected(Problem::address);
  auto to = std::move(*read);
  for (int redirects = 0; redirects <= settings_.redirects_max; ++redirects) {
    auto endpoints =
        judged_endpoints({to.host, to.named, to.port, web_ports}, settings_, guard_, until);
    if (!endpoints) return tl::unexpected(endpoints.error());
    asio::io_context io(1);
    beast::tcp_stream stream(io);
    stream.expires_at(until);
    if (auto error =
            wait_for(io, [&](auto done) { stream.async_connect(*endpoints, std::move(done)); })) {
      return tl::unexpected(error == beast::error::timeout ? Problem::too_slow
                                                           : Problem::unreachable);
    }
    Parser parser;
    parser.header_limit(head_bytes_max);
    parser.body_limit(settings_.body_bytes_max);
    auto request = request_for(to, asked);
    auto wrong = to.secure ? exchange_tls(io, std::move(stream), to, request, parser)
                           : exchange(io, stream, request, parser);
    if (wrong) return tl::unexpected(*wrong);
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

}  // namespace kept
