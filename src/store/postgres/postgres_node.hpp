#pragma once
// The node number in this server's ids, leased from the database so that no two servers have one.
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "base/clock.hpp"
#include "store/postgres/postgres_pool.hpp"

namespace kept {

class PostgresNode {
 public:
  /// Takes a free number of 0-1023. Throws a Fault when there is none.
  PostgresNode(PostgresPool& pool, std::shared_ptr<Clock const> clock);
  /// Gives it back.
  ~PostgresNode();
  int number() const { return number_; }
  /// Why ids may not be made any more: another server has the number now.
  std::optional<std::string> trouble() const;

 private:
  bool take(int number);
  void work();

  PostgresPool& pool_;
  std::shared_ptr<Clock const> clock_;
  std::string holder_;
  int number_ = -1;
  std::atomic<bool> lost_ = false;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace kept
