#pragma once
// The reader connections: made when first needed, lent to one thread at a time.
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/sqlite/sqlite_connection.hpp"

namespace kept {

class SqliteReaders {
 public:
  SqliteReaders(std::string path, std::size_t count_max)
      : path_(std::move(path)), count_max_(count_max) {}

  /// A connection until the lease goes.
  class Lease {
   public:
    Lease(SqliteReaders& readers, std::unique_ptr<SqliteConnection> connection)
        : readers_(readers), connection_(std::move(connection)) {}
    ~Lease() { readers_.give_back(std::move(connection_)); }
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;
    SqliteConnection& operator*() { return *connection_; }
    SqliteConnection* operator->() { return connection_.get(); }

   private:
    SqliteReaders& readers_;
    std::unique_ptr<SqliteConnection> connection_;
  };
  /// Waits for a free one; a Fault after 10 s.
  Lease lend();

 private:
  void give_back(std::unique_ptr<SqliteConnection> connection);

  std::string path_;
  std::size_t count_max_, count_ = 0;
  std::mutex mutex_;
  std::condition_variable free_again_;
  std::vector<std::unique_ptr<SqliteConnection>> free_;  // the last one used is lent first
};

}  // namespace kept
