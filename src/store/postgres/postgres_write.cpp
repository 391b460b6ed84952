#include "store/postgres/postgres_write.hpp"

#include <chrono>
#include <random>
#include <thread>

#include "store/postgres/postgres_errors.hpp"

namespace kept {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;
constexpr std::chrono::seconds trying_max{20};
constexpr int duplicates_max = 3;   // a row that is there at the third look was not a race
constexpr int meetings_freely = 4;  // then only one of this process at a time

void pause(int attempt) {
  thread_local std::minstd_rand random(std::random_device{}());
  int most = std::min(200, 2 << std::min(attempt, 7));
  std::this_thread::sleep_for(milliseconds(std::uniform_int_distribution<>(1, most)(random)));
}

bool is_over(Db& db, std::int64_t transaction) {
  auto rows = db.query(
      "select coalesce(pg_xact_status(cast(cast($1 as text) as xid8)), 'gone') <> 'in progress'",
      std::to_string(transaction));
  rows.next();
  return rows.boolean(0);
}

}  // namespace

Done PostgresWrites::write(WriteJob const& job) {
  auto until = Steady::now() + trying_max;
  std::unique_lock turn(stubborn_, std::defer_lock);
  int duplicates = 0;
  for (int attempt = 1;; ++attempt) {
    try {
      if (once(job) == Outcome::done) return {};
    } catch (PostgresFault const& fault) {
      bool duplicate = fault.state() == "23505" && ++duplicates >= duplicates_max;
      if (fault.cure() == Cure::none || duplicate) throw;
      if (fault.cure() == Cure::no_names) pool_.shared().named_statements = false;
      if (fault.cure() == Cure::reconnect) pool_.forget_idle();
      if (Steady::now() > until) {
        if (fault.cure() == Cure::repeat) return refuse(Code::busy);
        throw;
      }
    }
    if (attempt == meetings_freely) turn.lock();
    pause(attempt);
  }
}

PostgresWrites::Outcome PostgresWrites::once(WriteJob const& job) {
  std::vector<Change> changes;
  {
    auto connection = pool_.lend();
    connection->run_script("begin isolation level serializable");
    Tx tx(*connection, host_.services());
    try {
      if (job(tx) == Verdict::undo) {
        connection->run_script("rollback");
        return Outcome::done;
      }
      if (!tx.late_events().empty()) host_.before_commit(tx, tx.late_events());
    } catch (...) {
      auto fault = std::current_exception();
      try {
        connection->run_script("rollback");
      } catch (Fault const&) {
        // What went wrong first is what is told; the connection is not lent again.
      }
      std::rethrow_exception(fault);
    }
    try {
      connection->run_script("commit");
      return Outcome::done;
    } catch (PostgresFault const& fault) {
      if (fault.cure() != Cure::reconnect) throw;
      changes = tx.changes();
    }
  }
  return how_it_ended(changes);
}

// The connection was lost between commit and its answer. The write's own row in `changes` says
// whether it happened, once its transaction is over.
PostgresWrites::Outcome PostgresWrites::how_it_ended(std::vector<Change> const& changes) {
  if (changes.empty())
    throw Fault("the database went away during a commit; whether it was kept is not known",
                FaultKind::database_gone);
  auto place = changes.front().place;
  auto until = Steady::now() + trying_max;
  for (int attempt = 1; Steady::now() < until; ++attempt) {
    pool_.forget_idle();
    try {
      auto connection = pool_.lend();
      Db db(*connection);
      if (!is_over(db, place.transaction)) {
        pause(attempt);
        continue;
      }
      // Asked after, not with it: the row of a commit in between would not be seen.
      bool kept = db.query("select 1 from changes where id = $1", place.id).next();
      return kept ? Outcome::done : Outcome::again;
    } catch (PostgresFault const& fault) {
      // A number this server has not reached: it took over without that transaction.
      if (fault.state() == "22023") return Outcome::again;
      if (fault.cure() == Cure::none) throw;
    }
    pause(attempt);
  }
  throw Fault("the database went away during a commit; whether it was kept is not known",
              FaultKind::database_gone);
}

}  // namespace kept
