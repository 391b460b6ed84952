#pragma once
#include <memory>
#include <span>

#include "store/engine.hpp"
#include "store/folder.hpp"
#include "store/migration.hpp"
#include "store/pool.hpp"
#include "store/sqlite/sqlite_checkpointer.hpp"
#include "store/sqlite/sqlite_connection.hpp"
#include "store/sqlite/sqlite_writer.hpp"

namespace kept {

struct StoreSettings;

class SqliteEngine final : public StoreEngine {
 public:
  /// Takes the folder, opens and migrates kept.db in it.
  static Result<std::unique_ptr<StoreEngine>> open(StoreSettings const& settings,
                                                   std::span<Migration const> migrations);

  void start(EngineHost host) override;
  void read(ReadJob const& job) override;
  Done write(WriteJob const& job) override;
  Dialect const& dialect() const override { return dialect_; }
  std::optional<std::string> trouble() const override { return trust_.trouble(); }

 private:
  SqliteEngine(FolderLock lock, std::unique_ptr<SqliteConnection> writer,
               StoreSettings const& settings);

  Dialect dialect_{Engine::sqlite};
  FolderLock lock_;
  std::string path_;
  WriterLimits limits_;
  DiskTrust trust_;
  std::unique_ptr<SqliteConnection> opened_;  // becomes the writer's
  Pool<SqliteConnection> readers_;
  std::unique_ptr<SqliteCheckpointer> checkpointer_;
  std::unique_ptr<SqliteWriter> writer_;  // first to go: the checkpointer outlives it
};

}  // namespace kept
