#pragma once
// Opening kept.db: is it a database, ours, and not newer than the program; bring it up to date.
#include <memory>
#include <span>
#include <string>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "store/migration.hpp"
#include "store/sqlite/sqlite_connection.hpp"

namespace kept {

/// FOLDER/kept.db
std::string database_path(std::string const& folder);

/// Writes our application id into a new, empty file.
void mark_as_ours(SqliteConnection& connection);

/// Refuses with database_unreadable or database_newer, and the file's name.
Result<std::unique_ptr<SqliteConnection>> open_sqlite(std::string const& folder,
                                                      std::span<Migration const> migrations,
                                                      Instant now);

}  // namespace kept
