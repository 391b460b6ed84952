#pragma once
// From a connection's thread to a pool and back.
#include <boost/asio/async_result.hpp>

#include "http/compress.hpp"
#include "http/head.hpp"
#include "http/wire/worker.hpp"

namespace kept::wire {

/// Runs work.run() on the pool while the coroutine waits. False when the pool takes no more: then
/// it has not run. `work` lives in the waiting coroutine.
template <class Work>
Task<bool> offload(Worker& worker, HandlerPool& pool, Work& work) {
  bool taken = true;
  auto begin = [&worker, &pool, &work, &taken](auto handler) {
    using Handler = decltype(handler);
    struct Trip final : RoundTrip {
      Trip(Worker& worker, Work& work, Handler handler)
          : worker(worker), work(work), handler(std::move(handler)) {}
      void run() noexcept override {
        work.run();
        worker.back(*this);
      }
      void resume() override {
        auto resumed = std::move(handler);
        delete this;
        std::move(resumed)();
      }
      Worker& worker;
      Work& work;
      Handler handler;
    };
    auto* trip = new Trip(worker, work, std::move(handler));
    if (pool.push(*trip)) return;
    taken = false;
    worker.back(*trip);
  };
  UseAwaitable token;
  co_await asio::async_initiate<UseAwaitable const&, void()>(begin, token);
  co_return taken;
}

/// What becomes of one request.
struct Answering {
  enum class What { answer, early_refusal };

  Answering(Router const& router, Request& request, Match const& match)
      : router(router), request(request), match(match) {}

  void run() noexcept {
    try {
      if (what == What::early_refusal) {
        if (auto refused = router.refuse_early(request, match)) response = std::move(*refused);
        return;
      }
      response = router.answer(request, match);
      compress(request, response);
    } catch (std::exception const&) {  // no memory left even to say so nicely
      response = {};
      response.status = 500;
    }
  }

  Router const& router;
  Request& request;
  Match const& match;
  Response response = {};
  What what = What::answer;
};

/// The next piece of a body that is made as it goes.
struct Pieces {
  explicit Pieces(BodySource& source) : source(source) {}
  void run() noexcept {
    piece.clear();
    try {
      more = source.next(piece);
    } catch (std::exception const&) {
      failed = true;
    }
  }
  BodySource& source;
  std::string piece = {};
  bool more = true, failed = false;
};

/// Appends a piece as a chunk, and the last chunk when no more comes.
void frame_piece(std::string& out, std::string_view piece, Framing framing, bool more);

}  // namespace kept::wire
