#pragma once
// A connection's bytes, plain or by TLS. Only the files of this folder include the network library.
//
// GCC 12 miscompiles some coroutines. Here: parameters by value or references that outlive the
// call, arguments of co_await are named variables, no co_await inside ?:, no aggregate temporaries.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <string_view>

namespace kept::wire {

namespace asio = boost::asio;
using error_code = boost::system::error_code;
using Executor = asio::io_context::executor_type;
using UseAwaitable = asio::use_awaitable_t<Executor>;
template <class T>
using Task = asio::awaitable<T, Executor>;
inline constexpr auto as_tuple = asio::as_tuple(UseAwaitable{});
using Socket = asio::basic_stream_socket<asio::generic::stream_protocol, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using LocalAcceptor = asio::basic_socket_acceptor<asio::local::stream_protocol, Executor>;
using Steady = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<Steady, asio::wait_traits<Steady>, Executor>;

class Stream {
 public:
  virtual ~Stream() = default;
  virtual Task<error_code> handshake() = 0;
  virtual Task<std::size_t> read(asio::mutable_buffer into, error_code& error) = 0;
  /// Both pieces, in order; the second may be empty.
  virtual Task<error_code> write(std::string_view first, std::string_view second) = 0;
  /// Says that nothing more comes from us.
  virtual Task<void> finish() = 0;
  /// Ends every read and write that waits, with an error.
  virtual void abort() = 0;
};

std::unique_ptr<Stream> plain_stream(Socket socket);
/// The stream keeps what it needs of the context alive.
std::unique_ptr<Stream> tls_stream(Socket socket, asio::ssl::context& context);

}  // namespace kept::wire
