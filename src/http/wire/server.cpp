#include "http/server.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <thread>

#include "base/log.hpp"
#include "http/notify.hpp"
#include "http/wire/listener.hpp"
#include "http/wire/tls.hpp"

namespace kept {

using namespace wire;

class Server::House {
 public:
  House(ServerSettings settings, Router const& router, Metrics& metrics)
      : shared_(std::move(settings)),
        router_(router),
        metrics_(metrics),
        metrics_router_(router.wiring_without_page(), {metrics_route()}) {
    while (workers_.size() < shared_.settings.io_threads)
      workers_.push_back(std::make_unique<Worker>(shared_));
    metrics.add_gauge("kept_connections", "Open connections.",
                      [this] { return static_cast<double>(shared_.connections.load()); });
    metrics.add_gauge("kept_pool_waiting", "Requests that wait for a thread.", [this] {
      return static_cast<double>(shared_.pool.waiting() + shared_.slow_pool.waiting());
    });
    metrics.add_gauge("kept_pool_running", "Requests that run on the pools.", [this] {
      return static_cast<double>(shared_.pool.running() + shared_.slow_pool.running());
    });
  }

  Done start() {
    auto const& settings = shared_.settings;
    std::signal(SIGPIPE, SIG_IGN);
    allow_many_files();
    if (!settings.tls_certificate.empty() || !settings.tls_key.empty()) TRY(reload());
    TRY(open(acceptor_, settings.listen, "listen"));
    if (!settings.metrics_listen.empty())
      TRY(open(metrics_acceptor_, settings.metrics_listen, "metrics_listen"));
    if (!settings.local_socket.empty()) open_local_socket();
    TlsSource tls;
    if (tls_)
      tls = [this] {
        std::lock_guard lock(tls_mutex_);
        return tls_;
      };
    begin_listening(acceptor_, {router_, &metrics_, false}, tls);
    if (metrics_acceptor_.is_open())
      begin_listening(metrics_acceptor_, {metrics_router_, nullptr, false}, {});
    for (auto& worker : workers_) threads_.emplace_back([&worker] { worker->run(); });
    return {};
  }

  Done reload() {
    auto const& settings = shared_.settings;
    auto fresh = TRY(make_tls(settings.tls_certificate, settings.tls_key));
    std::lock_guard lock(tls_mutex_);
    tls_ = std::move(fresh);
    return {};
  }

  bool stop() {
    if (threads_.empty()) return finished_;
    asio::post(workers_[0]->io, [this] {
      error_code ignored;
      acceptor_.close(ignored);
      metrics_acceptor_.close(ignored);
      local_acceptor_.close(ignored);
    });
    if (!shared_.settings.local_socket.empty()) ::unlink(shared_.settings.local_socket.c_str());
    for (auto& worker : workers_) worker->stop();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
    auto patience = std::chrono::milliseconds(500);  // the connections have had theirs
    finished_ = shared_.pool.end(patience) && shared_.slow_pool.end(patience);
    return finished_;
  }

  bool finished() const { return finished_; }
  static std::uint16_t port_of(Acceptor const& acceptor) {
    error_code error;
    return acceptor.local_endpoint(error).port();
  }
  std::uint16_t port() const { return port_of(acceptor_); }
  std::uint16_t metrics_port() const { return port_of(metrics_acceptor_); }

 private:
  static void allow_many_files() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
  }

  Route metrics_route() {
    return {.pattern = "/metrics",
            .permission = Permission::anyone,
            .handle = [this](Context&, Request const&) -> Result<Response> {
              Response response;
              response.type = "text/plain; version=0.0.4; charset=utf-8";
              response.body = metrics_.text();
              return response;
            }};
  }

  Done open(Acceptor& acceptor, std::string const& where, std::string const& field) {
    auto endpoint = TRY(parse_endpoint(where, field));
    return open_acceptor(acceptor, endpoint, field);
  }

  // Without it commands cannot reach the server, but people can.
  void open_local_socket() {
    if (auto done = open_local(local_acceptor_, shared_.settings.local_socket); !done) {
      log_line(LogLevel::warning, "no_local_socket", {{"why", done.error().detail}});
      return;
    }
    Site site{router_, &metrics_, true};
    auto listening = listen_local(local_acceptor_, *workers_[0], site);
    asio::co_spawn(workers_[0]->io.get_executor(), std::move(listening), asio::detached);
  }

  void begin_listening(Acceptor& acceptor, Site site, TlsSource tls) {
    auto listening = listen(acceptor, workers_, site, std::move(tls));
    asio::co_spawn(workers_[0]->io.get_executor(), std::move(listening), asio::detached);
  }

  Shared shared_;
  Router const& router_;
  Metrics& metrics_;
  Router metrics_router_;
  std::mutex tls_mutex_;
  std::shared_ptr<asio::ssl::context> tls_;
  std::vector<std::unique_ptr<Worker>> workers_;
  Acceptor acceptor_{first_io()}, metrics_acceptor_{first_io()};
  LocalAcceptor local_acceptor_{first_io()};
  std::vector<std::thread> threads_;
  bool finished_ = true;

  // The acceptors are members, so the first worker must be there before them.
  asio::io_context& first_io() {
    if (workers_.empty()) workers_.push_back(std::make_unique<Worker>(shared_));
    return workers_[0]->io;
  }
};

Server::Server(ServerSettings settings, Router const& router, Metrics& metrics)
    : house_(std::make_unique<House>(std::move(settings), router, metrics)) {}

Server::~Server() {
  // A handler that still runs uses the house: then it is left standing.
  if (!house_->stop()) house_.release();
}

Done Server::start() { return house_->start(); }
std::uint16_t Server::port() const { return house_->port(); }
std::uint16_t Server::metrics_port() const { return house_->metrics_port(); }
bool Server::stop() { return house_->stop(); }
Done Server::reload_certificates() { return house_->reload(); }

bool Server::serve_until_stopped(std::function<void()> on_stopping) {
  asio::io_context io{1};
  asio::signal_set signals(io, SIGTERM, SIGINT, SIGHUP);
  std::function<void()> wait = [&] {
    signals.async_wait([&](error_code error, int number) {
      if (error || number != SIGHUP) return;
      if (auto done = house_->reload(); !done)
        log_line(LogLevel::error, "certificates_not_reloaded", {{"why", done.error().detail}});
      else
        log_line(LogLevel::info, "certificates_reloaded");
      wait();
    });
  };
  wait();
  notify_service("READY=1");
  io.run();
  notify_service("STOPPING=1");
  if (on_stopping) on_stopping();
  return stop();
}

}  // namespace kept
