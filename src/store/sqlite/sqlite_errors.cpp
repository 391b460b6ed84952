#include "store/sqlite/sqlite_errors.hpp"

#include <cerrno>
#include <string>

#include <sqlite3.h>

namespace kept {
namespace {

constexpr std::size_t statement_shown_max = 200;

bool is_disk_full(sqlite3* database, int code) {
  if ((code & 0xff) == SQLITE_FULL) return true;
  if ((code & 0xff) != SQLITE_IOERR) return false;
  int number = sqlite3_system_errno(database);
  return number == ENOSPC || number == EDQUOT || code == SQLITE_IOERR_SHMSIZE;
}

}  // namespace

void throw_sqlite(sqlite3* database, std::string_view doing) {
  int code = sqlite3_extended_errcode(database);
  std::string what = sqlite3_errmsg(database);
  what += " (" + std::to_string(code) + ") in: ";
  what += doing.substr(0, statement_shown_max);
  if (is_disk_full(database, code)) {
    char const* path = sqlite3_db_filename(database, "main");
    throw Fault("the disk is full: " + std::string(path == nullptr ? "" : path) + ": " + what,
                FaultKind::disk_full);
  }
  if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC) throw SyncFault(what);
  throw Fault(what);
}

}  // namespace kept
