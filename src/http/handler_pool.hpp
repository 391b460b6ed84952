#pragma once
// Threads that run handlers, with small stacks, started as they are needed. Knows no socket.
#include <pthread.h>

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <vector>

namespace kept {

/// One piece of work: run() on a thread of the pool, after which the piece looks after itself.
class PoolJob {
 public:
  virtual ~PoolJob() = default;
  virtual void run() noexcept = 0;
};

class HandlerPool {
 public:
  HandlerPool(std::size_t threads_max, std::size_t waiting_max)
      : threads_max_(threads_max), waiting_max_(waiting_max) {}
  ~HandlerPool();

  /// False when too many wait already, or the pool has ended. The job must live until it has run.
  bool push(PoolJob& job);
  /// Nothing more is taken; waits for what runs and waits. False when that took longer.
  bool end(std::chrono::milliseconds patience);

  std::size_t waiting() const;
  std::size_t running() const;

 private:
  static void* enter(void* pool);
  void work();
  bool start_thread();

  std::size_t const threads_max_, waiting_max_;
  mutable std::mutex mutex_;
  std::condition_variable something_, nothing_;
  std::deque<PoolJob*> waiting_;
  std::vector<pthread_t> threads_;
  std::size_t idle_ = 0, running_ = 0;
  bool ended_ = false;
};

}  // namespace kept
