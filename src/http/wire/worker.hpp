#pragma once
// One connection thread: its connections, their deadlines, and the way back from the pools.
#include <atomic>
#include <list>
#include <mutex>
#include <string>
#include <vector>

#include "http/access_log.hpp"
#include "http/handler_pool.hpp"
#include "http/server.hpp"
#include "http/wire/stream.hpp"

namespace kept::wire {

/// Which listener a connection came to.
struct Site {
  Router const& router;
  Metrics* metrics = nullptr;  // null: requests are neither counted nor logged
  bool local = false;          // kept.sock
};

/// What all connection threads share.
struct Shared {
  ServerSettings settings;
  HandlerPool pool, slow_pool;
  std::atomic<std::size_t> connections = 0;

  explicit Shared(ServerSettings given)
      : settings(std::move(given)),
        pool(settings.pool_threads, 4096),
        slow_pool(settings.slow_threads, 256) {}

  bool let_in(std::string const& address);
  void let_go(std::string const& address);

 private:
  std::mutex mutex_;
  std::vector<std::pair<std::string, std::size_t>> by_address_;
};

struct Connection {
  Stream* stream = nullptr;
  bool idle = true;  // between two requests
  Steady::time_point deadline = Steady::time_point::max();
  std::shared_ptr<EventStream> events = {};
};

/// A job of a pool whose second half runs on the connection's thread.
class RoundTrip : public PoolJob {
 public:
  virtual void resume() = 0;  // deletes itself
};

class Worker {
 public:
  explicit Worker(Shared& shared) : shared(shared), log(shared.settings.access_log) {}

  /// Serves until stop() and until its last connection has ended.
  void run();
  /// From any thread.
  void stop();
  void back(RoundTrip& trip);

  asio::io_context io{1};
  Shared& shared;
  AccessLog log;
  std::list<Connection> connections;
  bool stopping = false;

 private:
  Task<void> sweep();
  void resume_waiting();

  Timer sweep_timer_{io.get_executor()};
  std::mutex mutex_;
  std::vector<RoundTrip*> inbox_, spare_;
};

/// Serves one connection to its end. `address` is the client's.
Task<void> serve_connection(Worker& worker, Site site, std::unique_ptr<Stream> stream,
                            std::string address, bool by_tls);

}  // namespace kept::wire
