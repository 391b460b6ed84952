#pragma once
// One write on PostgreSQL: SERIALIZABLE, repeated when it met another, and never repeated when it
// may have been committed already.
#include <mutex>

#include "store/engine.hpp"
#include "store/postgres/postgres_pool.hpp"

namespace kept {

class PostgresWrites {
 public:
  PostgresWrites(PostgresPool& pool, EngineHost& host) : pool_(pool), host_(host) {}

  /// Refuses with Code::busy after 20 s of meeting others. Throws a Fault of kind database_gone
  /// when the server stayed away, or went away in the middle of a commit and nothing can tell how
  /// that ended; then the client's Idempotency-Key tells.
  Done write(WriteJob const& job);

 private:
  enum class Outcome { done, again };
  Outcome once(WriteJob const& job);
  Outcome how_it_ended(std::vector<Change> const& changes);

  PostgresPool& pool_;
  EngineHost& host_;
  std::mutex stubborn_;  // writes that met others too often take turns
};

}  // namespace kept
