#pragma once
// Connections to one PostgreSQL, lent to one thread at a time; a lost one is not lent again.
#include <condition_variable>
#include <mutex>
#include <vector>

#include "store/postgres/postgres_connection.hpp"

namespace kept {

class PostgresPool {
 public:
  PostgresPool(std::string address, std::size_t count_max) : count_max_(count_max) {
    shared_.address = std::move(address);
  }

  class Lease {
   public:
    Lease(PostgresPool& pool, std::unique_ptr<PostgresConnection> connection)
        : pool_(pool), connection_(std::move(connection)) {}
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Lease(Lease const&) = delete;
    Lease& operator=(Lease const&) = delete;
    PostgresConnection& operator*() { return *connection_; }
    PostgresConnection* operator->() { return connection_.get(); }

   private:
    PostgresPool& pool_;
    std::unique_ptr<PostgresConnection> connection_;
  };
  /// Waits for a free one, at most 10 s; connects where there is room. Throws a Fault.
  Lease lend();
  /// After a connection was found lost: the idle ones are most likely lost too.
  void forget_idle();
  PostgresShared& shared() { return shared_; }

 private:
  void give_back(std::unique_ptr<PostgresConnection> connection);

  PostgresShared shared_;
  std::size_t count_max_, count_ = 0;
  std::mutex mutex_;
  std::condition_variable free_again_;
  std::vector<std::unique_ptr<PostgresConnection>> free_;
};

}  // namespace kept
