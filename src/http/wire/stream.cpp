#include "http/wire/stream.hpp"

#include <array>
#include <boost/asio/write.hpp>

namespace kept::wire {
namespace {

class Plain final : public Stream {
 public:
  explicit Plain(Socket socket) : socket_(std::move(socket)) {}

  Task<error_code> handshake() override { co_return error_code(); }

  Task<std::size_t> read(asio::mutable_buffer into, error_code& error) override {
    auto [failed, count] = co_await socket_.async_read_some(into, as_tuple);
    error = failed;
    co_return count;
  }

  Task<error_code> write(std::string_view first, std::string_view second) override {
    std::array<asio::const_buffer, 2> pieces;
    pieces[0] = asio::const_buffer(first.data(), first.size());
    pieces[1] = asio::const_buffer(second.data(), second.size());
    if (second.empty()) {
      auto [failed, count] = co_await asio::async_write(socket_, pieces[0], as_tuple);
      co_return failed;
    }
    auto [failed, count] = co_await asio::async_write(socket_, pieces, as_tuple);
    co_return failed;
  }

  Task<void> finish() override {
    error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    co_return;
  }

  void abort() override {
    error_code ignored;
    socket_.close(ignored);
  }

 private:
  Socket socket_;
};

class Tls final : public Stream {
 public:
  Tls(Socket socket, asio::ssl::context& context) : stream_(std::move(socket), context) {}

  Task<error_code> handshake() override {
    auto [failed] = co_await stream_.async_handshake(asio::ssl::stream_base::server, as_tuple);
    co_return failed;
  }

  Task<std::size_t> read(asio::mutable_buffer into, error_code& error) override {
    auto [failed, count] = co_await stream_.async_read_some(into, as_tuple);
    error = failed;
    co_return count;
  }

  Task<error_code> write(std::string_view first, std::string_view second) override {
    asio::const_buffer piece(first.data(), first.size());
    auto [failed, count] = co_await asio::async_write(stream_, piece, as_tuple);
    if (failed || second.empty()) co_return failed;
    asio::const_buffer rest(second.data(), second.size());
    auto [failed_later, further] = co_await asio::async_write(stream_, rest, as_tuple);
    co_return failed_later;
  }

  Task<void> finish() override {
    auto [failed] = co_await stream_.async_shutdown(as_tuple);
    (void)failed;
    error_code ignored;
    stream_.next_layer().shutdown(Socket::shutdown_send, ignored);
  }

  void abort() override {
    error_code ignored;
    stream_.next_layer().close(ignored);
  }

 private:
  asio::ssl::stream<Socket> stream_;
};

}  // namespace

std::unique_ptr<Stream> plain_stream(Socket socket) {
  return std::make_unique<Plain>(std::move(socket));
}

std::unique_ptr<Stream> tls_stream(Socket socket, asio::ssl::context& context) {
  return std::make_unique<Tls>(std::move(socket), context);
}

}  // namespace kept::wire
