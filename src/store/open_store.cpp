// Which engine: SQLite in the data folder, or PostgreSQL.
#include "store/postgres/postgres_engine.hpp"
#include "store/sqlite/sqlite_engine.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

// Ids rise over a restart too, whatever the machine's clock did meanwhile.
Id newest_id(StoreEngine& engine) {
  Id newest;
  engine.read([&](Db& db) {
    for (Sql sql : {Sql("select max(id) from audit"), Sql("select max(id) from changes"),
                    Sql("select max(id) from timeline")}) {
      auto rows = db.query(sql);
      rows.next();
      newest = std::max(newest, rows.id(0));
    }
  });
  return newest;
}

}  // namespace

Result<std::unique_ptr<Store>> open_store(StoreSettings settings,
                                          std::span<Migration const> migrations) {
  std::unique_ptr<StoreEngine> engine;
  int node = settings.node;
  if (settings.database.empty()) {
    engine = TRY(SqliteEngine::open(settings, migrations));
  } else {
    auto postgres = TRY(PostgresEngine::open(settings, migrations));
    node = postgres->node();
    engine = std::move(postgres);
  }
  auto ids = std::make_unique<IdMaker>(*settings.clock, node);
  ids->start_after(newest_id(*engine));
  return std::make_unique<Store>(std::move(settings), migrations, std::move(engine),
                                 std::move(ids));
}

}  // namespace kept
