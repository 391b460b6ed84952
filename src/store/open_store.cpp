// Which engine: SQLite in the data folder, or PostgreSQL.
#include "store/sqlite/sqlite_engine.hpp"
#include "store/store.hpp"

namespace kept {

Result<std::unique_ptr<Store>> open_store(StoreSettings settings,
                                          std::span<Migration const> migrations) {
  auto engine = TRY(SqliteEngine::open(settings, migrations));
  auto ids = std::make_unique<IdMaker>(*settings.clock, settings.node);
  return std::make_unique<Store>(std::move(settings), std::move(engine), std::move(ids));
}

}  // namespace kept
