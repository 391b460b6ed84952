#include <cerrno>
#include <cstdio>
#include <filesystem>

#include <unistd.h>

#include "base/fault.hpp"
#include "store/backup.hpp"
#include "store/backup/across.hpp"
#include "store/backup/prove.hpp"
#include "store/copies.hpp"
#include "store/disk.hpp"
#include "store/folder.hpp"
#include "store/postgres/postgres_errors.hpp"
#include "store/sqlite/sqlite_open.hpp"

namespace kept {
namespace {

namespace fs = std::filesystem;

// Puts all that was acknowledged into the file itself, where it can still be opened. A log that is
// left after that must not meet the new file, and goes aside with the old one.
void fold_log(std::string const& database) {
  try {
    SqliteConnection connection(database, SqliteConnection::Use::checkpoint);
    connection.ask("pragma wal_checkpoint(truncate)");
  } catch (Fault const&) {
    // It may be the damaged one that is to be replaced.
  }
}

/// Puts `proved` in the place of kept.db. Before and after the one rename there is a whole
/// database.
std::string swap_in(std::string const& folder, std::string const& proved, Instant now) {
  auto database = database_path(folder);
  sync_path(proved);
  std::string aside;
  if (fs::exists(database)) {
    aside = folder + "/kept-before-restore-" + to_file_stamp(now) + ".db";
    fold_log(database);
    if (::link(database.c_str(), aside.c_str()) != 0) throw_disk(aside);
    for (std::string end : {"-wal", "-shm"}) {
      if (fs::exists(database + end)) fs::rename(database + end, aside + end);
    }
    sync_path(folder);
  }
  if (std::rename(proved.c_str(), database.c_str()) != 0) throw_disk(database);
  sync_path(folder);
  return aside;
}

// An older backup gets the tables of today's program before it is put in place.
Done bring_up_to_date(std::string const& folder, std::span<Migration const> migrations,
                      Instant now) {
  auto opened = TRY(open_sqlite(folder, migrations, now));
  opened->ask("pragma journal_mode = delete");  // the file alone holds everything
  return {};
}

Result<std::string> into_sqlite(std::string const& proved_folder, StoreSettings const& settings,
                                std::span<Migration const> migrations) {
  auto now = settings.clock->now();
  TRY(bring_up_to_date(proved_folder, migrations, now));
  return swap_in(settings.data_folder, database_path(proved_folder), now);
}

bool has_rows(Store& store) {
  return store.read([](Db& db) {
    return db.query("select 1 from audit").next() || db.query("select 1 from timeline").next() ||
           db.query("select 1 from file").next();
  });
}

Result<std::string> into_postgres(std::string const& proved_folder, StoreSettings const& settings,
                                  std::span<Migration const> migrations) {
  auto now = settings.clock->now();
  TRY(bring_up_to_date(proved_folder, migrations, now));
  auto store = TRY(open_store(settings, migrations));
  std::string aside;
  if (has_rows(*store)) {
    fs::create_directories(settings.data_folder + "/copies");
    aside = settings.data_folder + "/copies/before-restore-" + to_file_stamp(now) + ".zip";
    TRY(backup(*store, Viewer::system(), aside));
  }
  PostgresShared shared;
  shared.address = settings.database;
  PostgresConnection target(shared);
  target.run_script("begin");  // a connection that goes without commit undoes all
  sqlite_into_postgres(database_path(proved_folder), target);
  target.run_script("commit");
  return aside;
}

}  // namespace

Result<RestoreReport> restore(std::string const& path, StoreSettings const& settings,
                              std::function<void(Store&)> const& make_search,
                              std::span<Migration const> migrations) {
  RestoreReport report;
  {
    auto lock = TRY(FolderLock::take(settings.data_folder));
    PassingFolder beside(settings.data_folder, "restore");
    report.manifest = TRY(unpack_and_prove(path, beside.path(), migrations));
    report.set_aside = settings.database.empty()
                           ? TRY(into_sqlite(beside.path(), settings, migrations))
                           : TRY(into_postgres(beside.path(), settings, migrations));
  }
  bool moved = report.manifest.search_included && settings.database.empty();
  if (!moved && make_search) {
    auto store = TRY(open_store(settings, migrations));
    make_search(*store);
  }
  return report;
}

}  // namespace kept
