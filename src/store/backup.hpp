#pragma once
// Backup, restore and check. A backup is one zip for both engines: kept.db, an SQLite file that
// holds everything (files too), and manifest.json with its hash and counts. So a firm moves between
// the engines by a backup and a restore.
#include "store/backup/manifest.hpp"
#include "store/store.hpp"

namespace kept {

struct BackupReport {
  std::string path;
  std::int64_t bytes = 0;  // of the zip
  Manifest manifest;
};
/// While serving, from one snapshot. Writes PATH when it is whole; a full disk is a Fault. The
/// backup holds everything, so whoever calls this may see everything.
Result<BackupReport> backup(Store& store, Viewer const& viewer, std::string const& path);

struct RestoreReport {
  Manifest manifest;
  std::string set_aside;  // where what was there before is now; empty where nothing was
};
/// Proves the backup in a folder beside, then puts it in the place of what is there, which is kept
/// aside: on SQLite as kept-before-restore-TIME.db, on PostgreSQL as a backup in copies/. No server
/// may run on the data folder. `make_search` fills the search tables when the backup is without.
Result<RestoreReport> restore(std::string const& path, StoreSettings const& settings,
                              std::function<void(Store&)> const& make_search,
                              std::span<Migration const> migrations = all_migrations());

struct CheckReport {
  std::vector<TableCount> counts;
  std::int64_t json_values = 0, files = 0;
  std::vector<std::string> problems;  // empty: whole
};
/// Reads everything: every page and row, foreign keys, JSON, the hash of every file.
CheckReport check(Store& store, Viewer const& viewer);

/// Opens a backup and proves it, without changing anything. `folder` has room for it unpacked.
Result<Manifest> prove_backup(std::string const& path, std::string const& folder,
                              std::span<Migration const> migrations = all_migrations());

}  // namespace kept
