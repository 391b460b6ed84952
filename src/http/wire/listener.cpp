#include "http/wire/listener.hpp"

#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <charconv>

namespace kept::wire {
namespace {

using namespace std::chrono_literals;

using TcpSocket = asio::basic_stream_socket<asio::ip::tcp, Executor>;

std::string address_of(TcpSocket const& socket) {
  error_code error;
  auto endpoint = socket.remote_endpoint(error);
  if (error) return {};
  auto address = endpoint.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

void begin(Worker& worker, Site site, std::unique_ptr<Stream> stream, std::string address,
           bool by_tls) {
  auto serving = serve_connection(worker, site, std::move(stream), std::move(address), by_tls);
  asio::co_spawn(worker.io.get_executor(), std::move(serving), asio::detached);
}

void begin(Worker& worker, Site site, TcpSocket socket, TlsSource const& tls) {
  auto address = address_of(socket);
  if (address.empty() || !worker.shared.let_in(address)) return;  // closes the socket
  error_code ignored;
  socket.set_option(asio::ip::tcp::no_delay(true), ignored);
  auto stream = tls ? tls_stream(std::move(socket), *tls()) : plain_stream(std::move(socket));
  begin(worker, site, std::move(stream), std::move(address), static_cast<bool>(tls));
}

}  // namespace

Result<asio::ip::tcp::endpoint> parse_endpoint(std::string_view text, std::string const& field) {
  auto wrong = [&] {
    return refuse(Code::bad_value, field, std::string(text) + " is not ADDRESS:PORT");
  };
  auto colon = text.rfind(':');
  if (colon == text.npos) return wrong();
  auto host = text.substr(0, colon), digits = text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (host == "localhost") host = "127.0.0.1";
  std::uint16_t port = 0;
  auto [stop, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  error_code error;
  auto address = asio::ip::make_address(std::string(host), error);
  if (error || bad != std::errc() || stop != digits.data() + digits.size()) return wrong();
  return asio::ip::tcp::endpoint(address, port);
}

Done open_acceptor(Acceptor& acceptor, asio::ip::tcp::endpoint const& endpoint,
                   std::string const& field) {
  error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(1024, error);
  if (!error) return {};
  auto where = endpoint.address().to_string() + ":" + std::to_string(endpoint.port());
  if (error == asio::error::address_in_use)
    return refuse(Code::port_in_use, field, where + " is taken by another program");
  return refuse(Code::bad_value, field, where + ": " + error.message());
}

Done open_local(LocalAcceptor& acceptor, std::string const& path) {
  if (path.size() >= sizeof sockaddr_un{}.sun_path)
    return refuse(Code::bad_value, "local_socket", path + " is too long for a socket");
  ::unlink(path.c_str());  // the folder's lock is ours, so nobody listens there
  asio::local::stream_protocol::endpoint endpoint(path);
  error_code error;
  auto mask = ::umask(0177);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.bind(endpoint, error);
  ::umask(mask);
  if (!error) acceptor.listen(64, error);
  if (error) return refuse(Code::bad_value, "local_socket", path + ": " + error.message());
  return {};
}

Task<void> listen_local(LocalAcceptor& acceptor, Worker& worker, Site site) {
  Timer pause(acceptor.get_executor());
  for (;;) {
    auto outcome = co_await acceptor.async_accept(as_tuple);
    auto& [error, socket] = outcome;
    if (!acceptor.is_open()) co_return;
    if (error || !worker.shared.let_in("local")) {
      pause.expires_after(50ms);
      co_await pause.async_wait(as_tuple);
      continue;
    }
    begin(worker, site, plain_stream(std::move(socket)), "local", false);
  }
}

Task<void> listen(Acceptor& acceptor, std::vector<std::unique_ptr<Worker>>& workers, Site site,
                  TlsSource tls) {
  Timer pause(acceptor.get_executor());
  for (std::size_t turn = 0;; ++turn) {
    auto& worker = *workers[turn % workers.size()];
    auto executor = worker.io.get_executor();
    auto outcome = co_await acceptor.async_accept(executor, as_tuple);
    auto& [error, socket] = outcome;
    if (!acceptor.is_open()) co_return;
    if (error) {  // no file descriptor is left: wait until a connection ends
      pause.expires_after(50ms);
      co_await pause.async_wait(as_tuple);
      continue;
    }
    begin(worker, site, std::move(socket), tls);
  }
}

}  // namespace kept::wire
