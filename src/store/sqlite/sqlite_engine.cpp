#include "store/sqlite/sqlite_engine.hpp"

#include "base/fault.hpp"
#include "store/sqlite/sqlite_open.hpp"
#include "store/store.hpp"

namespace kept {

SqliteEngine::SqliteEngine(FolderLock lock, std::unique_ptr<SqliteConnection> writer,
                           StoreSettings const& settings)
    : lock_(std::move(lock)),
      path_(database_path(settings.data_folder)),
      limits_{settings.waiting_writes_max, settings.jobs_per_commit_max},
      opened_(std::move(writer)),
      readers_(settings.readers_max, [this] {
        return std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::reader);
      }) {}

Result<std::unique_ptr<StoreEngine>> SqliteEngine::open(StoreSettings const& settings,
                                                        std::span<Migration const> migrations) {
  FolderLock lock = TRY(FolderLock::take(settings.data_folder));
  auto writer = TRY(open_sqlite(settings.data_folder, migrations, settings.clock->now()));
  return std::unique_ptr<StoreEngine>(
      new SqliteEngine(std::move(lock), std::move(writer), settings));
}

void SqliteEngine::start(EngineHost host) {
  checkpointer_ = std::make_unique<SqliteCheckpointer>(path_, trust_);
  writer_ = std::make_unique<SqliteWriter>(std::move(opened_), std::move(host), trust_, limits_,
                                           [this](int pages) { checkpointer_->wal_grew(pages); });
}

void SqliteEngine::read(ReadJob const& job) {
  auto connection = readers_.lend();
  connection->run("begin");
  struct End {
    SqliteConnection& connection;
    ~End() {
      try {
        if (connection.in_transaction()) connection.run("commit");
      } catch (Fault const&) {
        // Ending a read loses nothing; a broken connection says so at its next begin.
      }
    }
  } end{*connection};
  Db db(*connection);
  job(db);
}

Done SqliteEngine::write(WriteJob const& job) { return writer_->write(job); }

}  // namespace kept
