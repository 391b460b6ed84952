#include "http/wire/live_answer.hpp"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include "http/wire/offload.hpp"

namespace kept::wire {

void frame_piece(std::string& out, std::string_view piece, Framing framing, bool more) {
  if (framing != Framing::chunks) {
    out += piece;
    return;
  }
  if (!piece.empty())
    out.append(fmt::format("{:x}\r\n", piece.size())).append(piece).append("\r\n");
  if (!more) out += "0\r\n\r\n";
}

namespace {

// Lives as long as anybody who may wake the writer.
struct Waker {
  explicit Waker(asio::io_context& io) : io(io), timer(io.get_executor()) {}
  asio::io_context& io;
  Timer timer;
  std::atomic<bool> posted = false;
  bool something = false, gone = false, watcher_ended = false;  // on the connection's thread

  void ring() {
    something = true;
    timer.cancel();
  }
};

void wake(std::shared_ptr<Waker> const& waker) {
  if (waker->posted.exchange(true)) return;
  asio::post(waker->io, [waker] {
    waker->posted = false;
    waker->ring();
  });
}

// A reader of events sends nothing more: any read that ends means that it has gone.
Task<void> watch(Stream& stream, std::shared_ptr<Waker> waker) {
  char byte[256];
  error_code error;
  auto space = asio::mutable_buffer(byte, sizeof byte);
  co_await stream.read(space, error);
  waker->gone = waker->watcher_ended = true;
  waker->ring();
}

}  // namespace

Task<void> send_live(Worker& worker, Connection& state, Stream& stream, std::string head,
                     std::shared_ptr<EventStream> events, Framing framing) {
  auto const& limits = worker.shared.settings.limits;
  auto waker = std::make_shared<Waker>(worker.io);
  state.events = events;
  if (worker.stopping) events->close();
  auto on_wake = [waker] { wake(waker); };
  events->on_wake(on_wake);
  auto watching = watch(stream, waker);
  asio::co_spawn(worker.io.get_executor(), std::move(watching), asio::detached);

  std::string waiting, out = std::move(head);
  while (!waker->gone) {
    waker->something = false;
    bool open = events->take(waiting) == EventStream::State::open;
    frame_piece(out, waiting, framing, open);
    if (!out.empty()) {
      state.deadline = Steady::now() + limits.write_grace;
      auto error = co_await stream.write(out, {});
      out.clear();
      if (error) break;
    }
    if (!open) break;
    state.deadline = Steady::time_point::max();
    if (waker->something) continue;
    waker->timer.expires_after(limits.heartbeat);
    co_await waker->timer.async_wait(as_tuple);
    if (!waker->something) frame_piece(out, ":\n\n", framing, true);
  }
  state.events.reset();
  events->gone();
  if (!waker->watcher_ended) {
    stream.abort();  // ends the watcher, which uses the stream
    while (!waker->watcher_ended) {
      waker->timer.expires_after(limits.heartbeat);
      co_await waker->timer.async_wait(as_tuple);
    }
  }
}

}  // namespace kept::wire
