#pragma once
// Reads `changes` and tells the live feed, so that every server hears of every server's writes.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "store/engine.hpp"
#include "store/postgres/postgres_pool.hpp"

namespace kept {

class PostgresChanges {
 public:
  PostgresChanges(PostgresPool& pool, EngineHost& host);
  ~PostgresChanges();
  /// After a commit of this process: look now, not at the next turn.
  void look_now();

 private:
  void work();
  bool look(FeedPlace& place);

  PostgresPool& pool_;
  EngineHost& host_;
  std::mutex mutex_;
  std::condition_variable wanted_;
  bool now_ = false, stop_ = false;
  FeedPlace start_;
  std::thread thread_;
};

}  // namespace kept
