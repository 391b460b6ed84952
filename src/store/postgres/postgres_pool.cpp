#include "store/postgres/postgres_pool.hpp"

#include <libpq-fe.h>

#include "base/fault.hpp"

namespace kept {

PostgresPool::Lease PostgresPool::lend() {
  std::unique_lock lock(mutex_);
  bool free = free_again_.wait_for(lock, std::chrono::seconds(10),
                                   [&] { return !free_.empty() || count_ < count_max_; });
  if (!free) throw Fault("no connection to PostgreSQL became free in 10 s");
  if (!free_.empty()) {
    auto connection = std::move(free_.back());
    free_.pop_back();
    return {*this, std::move(connection)};
  }
  ++count_;
  lock.unlock();
  try {
    return {*this, std::make_unique<PostgresConnection>(shared_)};
  } catch (...) {
    lock.lock();
    --count_;
    free_again_.notify_one();
    throw;
  }
}

void PostgresPool::forget_idle() {
  std::vector<std::unique_ptr<PostgresConnection>> forgotten;
  {
    std::lock_guard lock(mutex_);
    forgotten.swap(free_);
    count_ -= forgotten.size();
  }
  free_again_.notify_all();
}

void PostgresPool::give_back(std::unique_ptr<PostgresConnection> connection) {
  bool usable = !connection->is_lost() && PQtransactionStatus(connection->handle()) == PQTRANS_IDLE;
  {
    std::lock_guard lock(mutex_);
    if (usable)
      free_.push_back(std::move(connection));
    else
      --count_;
  }
  free_again_.notify_one();
}

}  // namespace kept
