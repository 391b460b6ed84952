#pragma once
// Copies the write-ahead log into the database file beside the writer, so that no commit pays for
// it.
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "store/sqlite/sqlite_writer.hpp"

namespace kept {

class SqliteCheckpointer {
 public:
  SqliteCheckpointer(std::string const& path, DiskTrust& trust);
  ~SqliteCheckpointer();
  /// From the writer, after each commit: how long the log is now.
  void wal_grew(int pages);

 private:
  void work();

  SqliteConnection connection_;
  DiskTrust& trust_;
  std::mutex mutex_;
  std::condition_variable wanted_;
  bool due_ = false, stop_ = false;
  std::thread thread_;
};

}  // namespace kept
