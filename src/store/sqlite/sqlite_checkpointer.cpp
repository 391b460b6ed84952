#include "store/sqlite/sqlite_checkpointer.hpp"

#include <sqlite3.h>

namespace kept {
namespace {

constexpr int wal_pages_due = 1'000;  // 4 MiB

}  // namespace

SqliteCheckpointer::SqliteCheckpointer(std::string const& path, DiskTrust& trust)
    : connection_(path, SqliteConnection::Use::checkpoint), trust_(trust) {
  thread_ = std::thread([this] { work(); });
}

SqliteCheckpointer::~SqliteCheckpointer() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wanted_.notify_one();
  thread_.join();
}

void SqliteCheckpointer::wal_grew(int pages) {
  if (pages < wal_pages_due) return;
  {
    std::lock_guard lock(mutex_);
    due_ = true;
  }
  wanted_.notify_one();
}

void SqliteCheckpointer::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    wanted_.wait(lock, [&] { return due_ || stop_; });
    if (stop_) return;
    due_ = false;
    lock.unlock();
    // A full disk only means that the log stays as it is; the next commit asks again.
    int done = sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE,
                                         nullptr, nullptr);
    if (done == SQLITE_IOERR_FSYNC) {
      trust_.lose("writing stopped until Kept is started again: a checkpoint was not confirmed");
    }
    lock.lock();
  }
}

}  // namespace kept
