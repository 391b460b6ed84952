#include "store/sqlite/sqlite_readers.hpp"

#include "base/fault.hpp"

namespace kept {

SqliteReaders::Lease SqliteReaders::lend() {
  std::unique_lock lock(mutex_);
  bool free = free_again_.wait_for(lock, std::chrono::seconds(10),
                                   [&] { return !free_.empty() || count_ < count_max_; });
  if (!free) throw Fault("no reader connection became free in 10 s");
  if (!free_.empty()) {
    auto connection = std::move(free_.back());
    free_.pop_back();
    return {*this, std::move(connection)};
  }
  ++count_;
  lock.unlock();
  try {
    return {*this, std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::reader)};
  } catch (...) {
    lock.lock();
    --count_;
    throw;
  }
}

void SqliteReaders::give_back(std::unique_ptr<SqliteConnection> connection) {
  {
    std::lock_guard lock(mutex_);
    free_.push_back(std::move(connection));
  }
  free_again_.notify_one();
}

}  // namespace kept
