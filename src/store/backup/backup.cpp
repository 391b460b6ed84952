#include "store/backup.hpp"

#include <filesystem>

#include "base/fault.hpp"
#include "store/backup/across.hpp"
#include "store/backup/prove.hpp"
#include "store/disk.hpp"
#include "store/sqlite/sqlite_open.hpp"

namespace kept {
namespace {

// VACUUM INTO reads one snapshot while the writer works; the step-wise backup would begin again
// at each write and never end.
void copy_sqlite(std::string const& folder, std::string const& file) {
  SqliteConnection source(database_path(folder), SqliteConnection::Use::checkpoint);
  Db(source).run("vacuum into $1", file);
  SqliteConnection copy(file, SqliteConnection::Use::checkpoint);
  empty_passing_tables(copy);
}

}  // namespace

Result<BackupReport> backup(Store& store, Viewer const& viewer, std::string const& path) {
  if (viewer.access != Access::owner) return refuse(Code::not_allowed);
  auto where = std::filesystem::absolute(path).parent_path().string();
  if (!std::filesystem::is_directory(where))
    return refuse(Code::folder_unreadable, "file", where + ": there is no such folder");
  PassingFolder passing(where, "backup");
  auto file = passing.path() + "/" + database_name;
  auto now = store.clock().now();
  if (store.embedded()) {
    copy_sqlite(store.settings().data_folder, file);
  } else {
    store.read([&](Db& db) { postgres_into_sqlite(db, file, store.migrations(), now); });
  }
  auto search = store.embedded() ? SearchTables::included : SearchTables::left_out;
  BackupReport report{path, 0, write_backup(path, file, now, search)};
  report.bytes = static_cast<std::int64_t>(std::filesystem::file_size(path));
  return report;
}

Result<Manifest> prove_backup(std::string const& path, std::string const& folder,
                              std::span<Migration const> migrations) {
  PassingFolder passing(folder, "prove");
  return unpack_and_prove(path, passing.path(), migrations);
}

}  // namespace kept
