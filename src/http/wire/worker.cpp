#include "http/wire/worker.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

namespace kept::wire {

using namespace std::chrono_literals;

bool Shared::let_in(std::string const& address) {
  std::lock_guard lock(mutex_);
  if (connections >= settings.limits.connections_max) return false;
  auto found = std::find_if(by_address_.begin(), by_address_.end(),
                            [&](auto const& entry) { return entry.first == address; });
  if (found == by_address_.end()) {
    by_address_.emplace_back(address, 1);
  } else if (found->second >= settings.limits.connections_per_address_max &&
             !is_trusted(address, settings.trusted_proxies)) {
    return false;
  } else {
    ++found->second;
  }
  ++connections;
  return true;
}

void Shared::let_go(std::string const& address) {
  std::lock_guard lock(mutex_);
  --connections;
  auto found = std::find_if(by_address_.begin(), by_address_.end(),
                            [&](auto const& entry) { return entry.first == address; });
  if (found != by_address_.end() && --found->second == 0) {
    *found = std::move(by_address_.back());
    by_address_.pop_back();
  }
}

void Worker::run() {
  auto sweeping = sweep();
  asio::co_spawn(io.get_executor(), std::move(sweeping), asio::detached);
  io.run();
}

void Worker::stop() {
  asio::post(io, [this] {
    stopping = true;
    for (auto& connection : connections)
      if (connection.events) connection.events->close();
    sweep_timer_.cancel();
  });
}

void Worker::back(RoundTrip& trip) {
  bool wake;
  {
    std::lock_guard lock(mutex_);
    wake = inbox_.empty();
    inbox_.push_back(&trip);
  }
  if (wake) asio::post(io, [this] { resume_waiting(); });
}

void Worker::resume_waiting() {
  {
    std::lock_guard lock(mutex_);
    spare_.swap(inbox_);
  }
  for (auto* trip : spare_) trip->resume();
  spare_.clear();
}

// Ends what is past its deadline; once stopping, what is idle, and at the end everything. A handler
// that still runs then is left behind: its connection stays in the list.
Task<void> Worker::sweep() {
  auto const& limits = shared.settings.limits;
  auto last_moment = Steady::time_point::max();
  for (;;) {
    auto pause = stopping ? 20ms : 500ms;
    sweep_timer_.expires_after(pause);
    co_await sweep_timer_.async_wait(as_tuple);
    auto now = Steady::now();
    if (stopping && last_moment == Steady::time_point::max()) last_moment = now + limits.stop;
    for (auto& connection : connections)
      if (now >= connection.deadline || now >= last_moment || (stopping && connection.idle))
        connection.stream->abort();
    log.flush();
    bool given_up = stopping && now >= last_moment + 200ms;
    if (stopping && (connections.empty() || given_up)) break;
  }
  io.stop();
}

}  // namespace kept::wire
