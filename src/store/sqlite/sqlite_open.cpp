#include "store/sqlite/sqlite_open.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/fault.hpp"
#include "store/copies.hpp"

namespace kept {
namespace {

constexpr int application_id = 0x4B657074;  // "Kept"
constexpr std::string_view sqlite_mark("SQLite format 3\0", 16);

Refusal unreadable(std::string const& path, std::string const& why) {
  return refuse(Code::database_unreadable, "data", path + ": " + why);
}

// Makes the file when it is missing, for its owner alone; its log and its index follow suit.
Done check_file(std::string const& path) {
  int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return unreadable(path, std::strerror(errno));
  char start[16] = {};
  auto length = ::pread(file, start, sizeof start, 0);
  ::close(file);
  if (length < 0) return unreadable(path, std::strerror(errno));
  if (length == 0) return {};
  if (std::string_view(start, static_cast<std::size_t>(length)) != sqlite_mark)
    return unreadable(path, "this is not a database");
  return {};
}

Done check_owner(SqliteConnection& connection, std::string const& path) {
  if (connection.ask("pragma application_id") == std::to_string(application_id)) return {};
  if (connection.ask("select count(*) from sqlite_schema") != "0")
    return unreadable(path, "this database belongs to another program");
  mark_as_ours(connection);
  return {};
}

// A log left by a crash may hold a commit that the disk never confirmed. Copying it into the file
// with a sync that succeeds makes it so before anything is built on top of it.
Done settle_log(SqliteConnection& connection, std::string const& path) {
  if (connection.ask("pragma journal_mode = wal") != "wal")
    return unreadable(path, "its file system cannot hold a write-ahead log");
  int done = sqlite3_wal_checkpoint_v2(connection.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                       nullptr, nullptr);
  if (done == SQLITE_OK || done == SQLITE_FULL) return {};
  return unreadable(path, sqlite3_errmsg(connection.handle()));
}

Done bring_up_to_date(SqliteConnection& connection, std::string const& folder,
                      std::span<Migration const> migrations, Instant now) {
  auto state = schema_state(connection, migrations);
  if (state.newer_than_program) {
    return refuse(Code::database_newer, "data",
                  database_path(folder) + ": made by a newer Kept (its tables have number " +
                      std::to_string(state.newest) + "); start that one");
  }
  if (state.complete) return {};
  if (!state.empty) TRY(copy_before_migration(connection, folder, state.newest, now));
  connection.run("begin immediate");
  try {
    migrate(connection, migrations, now);
    connection.run("commit");
  } catch (...) {
    if (connection.in_transaction()) connection.run_script("rollback");
    throw;
  }
  return {};
}

}  // namespace

std::string database_path(std::string const& folder) { return folder + "/kept.db"; }

void mark_as_ours(SqliteConnection& connection) {
  connection.run_script("pragma page_size = 4096");
  connection.run_script("pragma application_id = " + std::to_string(application_id));
}

Result<std::unique_ptr<SqliteConnection>> open_sqlite(std::string const& folder,
                                                      std::span<Migration const> migrations,
                                                      Instant now) {
  auto path = database_path(folder);
  TRY(check_file(path));
  try {
    auto connection = std::make_unique<SqliteConnection>(path, SqliteConnection::Use::writer);
    TRY(check_owner(*connection, path));
    TRY(settle_log(*connection, path));
    TRY(bring_up_to_date(*connection, folder, migrations, now));
    return connection;
  } catch (Fault const& fault) {
    if (fault.kind() == FaultKind::disk_full) throw;
    return unreadable(path, fault.what());
  }
}

}  // namespace kept
