#include "store/postgres/postgres_engine.hpp"

#include "store/postgres/postgres_errors.hpp"
#include "store/postgres/postgres_open.hpp"
#include "store/store.hpp"

namespace kept {

PostgresEngine::PostgresEngine(StoreSettings const& settings)
    : pool_(settings.database, settings.connections_max) {}

PostgresEngine::~PostgresEngine() = default;

Result<std::unique_ptr<PostgresEngine>> PostgresEngine::open(
    StoreSettings const& settings, std::span<Migration const> migrations) {
  std::unique_ptr<PostgresEngine> engine(new PostgresEngine(settings));
  try {
    TRY(open_postgres(engine->pool_, settings, migrations));
    engine->node_ = std::make_unique<PostgresNode>(engine->pool_, settings.clock);
  } catch (Fault const& fault) {
    return refuse(Code::database_unreadable, "database", fault.what());
  }
  return engine;
}

void PostgresEngine::start(EngineHost host) {
  host_ = std::move(host);
  writes_ = std::make_unique<PostgresWrites>(pool_, host_);
  changes_ = std::make_unique<PostgresChanges>(pool_, host_);
}

void PostgresEngine::read(ReadJob const& job) {
  for (int attempt = 1;; ++attempt) {
    try {
      return read_once(job);
    } catch (PostgresFault const& fault) {
      // A read changes nothing, so it may be asked again.
      if (fault.cure() == Cure::none || attempt == 3) throw;
      if (fault.cure() == Cure::no_names) pool_.shared().named_statements = false;
      if (fault.cure() == Cure::reconnect) pool_.forget_idle();
    }
  }
}

void PostgresEngine::read_once(ReadJob const& job) {
  auto connection = pool_.lend();
  connection->run_script("begin isolation level repeatable read, read only");
  try {
    Db db(*connection);
    job(db);
  } catch (...) {
    auto fault = std::current_exception();
    try {
      connection->run_script("rollback");
    } catch (Fault const&) {
      // What went wrong first is what is told; the connection is not lent again.
    }
    std::rethrow_exception(fault);
  }
  connection->run_script("commit");
}

Done PostgresEngine::write(WriteJob const& job) {
  if (auto why = trouble()) throw Fault(*why);
  auto done = writes_->write(job);
  changes_->look_now();
  return done;
}

std::optional<std::string> PostgresEngine::trouble() const { return node_->trouble(); }

}  // namespace kept
