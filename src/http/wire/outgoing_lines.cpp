#include "http/outgoing_lines.hpp"

#include <algorithm>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include "base/text/host_name.hpp"
#include "http/outgoing_lookup.hpp"
#include "http/wire/outgoing_endpoints.hpp"

namespace kept {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using error_code = boost::system::error_code;
using Steady = std::chrono::steady_clock;
using Problem = OutgoingProblem;

constexpr std::size_t piece_bytes = 256 * 1024;
constexpr std::chrono::milliseconds looks_up_whether_to_stop{100};

class Wire final : public LineStream {
 public:
  Wire(std::string host, bool named, std::stop_token stop)
      : host_(std::move(host)), named_(named), stop_(std::move(stop)), plain_(std::in_place, io_) {}

  Outgoing<void> connect(std::vector<asio::ip::tcp::endpoint> const& endpoints, bool excepted) {
    excepted_ = excepted;
    auto error = wait([&](auto done) {
      plain_->expires_at(until_);
      plain_->async_connect(endpoints, std::move(done));
    });
    if (!error) return {};
    return tl::unexpected(is_late(error) ? Problem::too_slow : Problem::unreachable);
  }

  Outgoing<void> start_tls() override {
    if (!unread_.empty()) return tl::unexpected(Problem::answer);
    context_.emplace(asio::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(context_->native_handle(), TLS1_2_VERSION);
    context_->set_verify_mode(asio::ssl::verify_peer);
    error_code ignored;
    context_->set_default_verify_paths(ignored);  // without them no certificate is believed
    secure_.emplace(std::move(*plain_), *context_);
    secure_->set_verify_callback(asio::ssl::host_name_verification(host_));
    if (named_) SSL_set_tlsext_host_name(secure_->native_handle(), host_.c_str());
    auto error = wait([&](auto done) {
      lowest().expires_at(until_);
      secure_->async_handshake(asio::ssl::stream_base::client, std::move(done));
    });
    if (!error) return {};
    return tl::unexpected(is_late(error) ? Problem::too_slow : Problem::not_secure);
  }

  Outgoing<std::string> read_line() override {
    auto error = wait([&](auto done) {
      lowest().expires_at(until_);
      auto buffer = asio::dynamic_buffer(unread_, line_bytes_max);
      if (secure_)
        asio::async_read_until(*secure_, buffer, '\n', std::move(done));
      else
        asio::async_read_until(*plain_, buffer, '\n', std::move(done));
    });
    if (error == asio::error::not_found) return tl::unexpected(Problem::too_large);
    if (error) return tl::unexpected(is_late(error) ? Problem::too_slow : Problem::answer);
    auto const end = unread_.find('\n');
    auto line = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    if (line.ends_with('\r')) line.pop_back();
    return line;
  }

  Outgoing<void> read_bytes(std::string& out, std::size_t count) override {
    auto const here = std::min(count, unread_.size());
    out.append(unread_, 0, here);
    unread_.erase(0, here);
    for (auto left = count - here; left > 0;) {
      // Room is made as bytes come, not as they are announced.
      auto const start = out.size(), piece = std::min(left, piece_bytes);
      out.resize(start + piece);
      auto const buffer = asio::buffer(out.data() + start, piece);
      auto error = wait([&](auto done) {
        lowest().expires_at(until_);
        if (secure_)
          asio::async_read(*secure_, buffer, std::move(done));
        else
          asio::async_read(*plain_, buffer, std::move(done));
      });
      if (error) {
        out.resize(start);
        return tl::unexpected(is_late(error) ? Problem::too_slow : Problem::answer);
      }
      left -= piece;
    }
    return {};
  }

  Outgoing<void> write(std::string_view bytes) override {
    auto error = wait([&](auto done) {
      lowest().expires_at(until_);
      auto const buffer = asio::buffer(bytes.data(), bytes.size());
      if (secure_)
        asio::async_write(*secure_, buffer, std::move(done));
      else
        asio::async_write(*plain_, buffer, std::move(done));
    });
    if (!error) return {};
    return tl::unexpected(is_late(error) ? Problem::too_slow : Problem::answer);
  }

  bool is_private() const override { return secure_.has_value() || excepted_; }
  void expires_after(std::chrono::milliseconds time) override { until_ = Steady::now() + time; }

 private:
  beast::tcp_stream& lowest() { return secure_ ? beast::get_lowest_layer(*secure_) : *plain_; }
  bool is_late(error_code error) const {
    return error == beast::error::timeout || stop_.stop_requested();
  }

  /// Does one thing and waits for it. The deadline of the stream ends what takes too long; somebody
  /// who stops the program ends it at once.
  template <class Start>
  error_code wait(Start start) {
    error_code outcome = asio::error::operation_aborted;
    bool over = false;
    start([&](error_code error, auto&&...) {
      outcome = error;
      over = true;
    });
    io_.restart();
    while (!over) {
      io_.run_for(looks_up_whether_to_stop);
      if (over || !stop_.stop_requested()) continue;
      lowest().close();
      io_.restart();
      io_.run();
      break;
    }
    return outcome;
  }

  asio::io_context io_{1};
  std::string host_;
  bool named_;
  std::stop_token stop_;
  Steady::time_point until_ = Steady::now();
  bool excepted_ = false;
  std::optional<asio::ssl::context> context_;
  std::optional<beast::tcp_stream> plain_;
  std::optional<beast::ssl_stream<beast::tcp_stream>> secure_;
  std::string unread_;
};

}  // namespace

OutgoingLines::OutgoingLines(OutgoingSettings settings)
    : settings_(std::move(settings)), guard_(settings_.allowed) {}

Outgoing<std::unique_ptr<LineStream>> OutgoingLines::open(LinePlace const& place,
                                                          std::span<std::uint16_t const> ports,
                                                          std::stop_token stop) const {
  WantedHost wanted{place.host, !address_bytes(place.host), place.port, ports};
  if (wanted.named) {
    auto name = ascii_host_name(place.host);
    if (!name) return tl::unexpected(Problem::address);
    wanted.host = std::move(*name);
  }
  auto const until = Steady::now() + settings_.time_max;
  auto endpoints = judged_endpoints(wanted, settings_, guard_, until);
  if (!endpoints) return tl::unexpected(endpoints.error());
  // In the clear a password is said only where the owner opened every address of the name.
  bool const excepted = std::ranges::all_of(*endpoints, [&](auto const& each) {
    return guard_.is_excepted(address_bytes(each.address().to_string()).value(), place.port);
  });
  auto wire = std::make_unique<Wire>(wanted.host, wanted.named, std::move(stop));
  wire->expires_after(settings_.time_max);
  if (auto done = wire->connect(*endpoints, excepted); !done) return tl::unexpected(done.error());
  if (place.security == LineSecurity::tls)
    if (auto done = wire->start_tls(); !done) return tl::unexpected(done.error());
  return wire;
}

}  // namespace kept
