#pragma once
// Connections to one PostgreSQL; a lost one is not lent again.
#include "store/pool.hpp"
#include "store/postgres/postgres_connection.hpp"

namespace kept {

class PostgresPool {
 public:
  PostgresPool(std::string address, std::size_t count_max);

  using Lease = Pool<PostgresConnection>::Lease;
  /// Waits for a free one, at most 10 s; connects where there is room. Throws a Fault.
  Lease lend() { return pool_.lend(); }
  void forget_idle() { pool_.forget_idle(); }
  PostgresShared& shared() { return shared_; }

 private:
  PostgresShared shared_;
  Pool<PostgresConnection> pool_;
};

}  // namespace kept
