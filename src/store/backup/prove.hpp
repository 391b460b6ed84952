#pragma once
// Proving a backup before anything is replaced by it.
#include "store/backup/manifest.hpp"
#include "store/backup/tables.hpp"

namespace kept {

inline std::string const manifest_name = "manifest.json";
inline std::string const database_name = "kept.db";

/// Of the tables that a backup holds.
std::vector<TableCount> count_rows(SqliteConnection& connection);

enum class SearchTables { included, left_out };
/// The zip of a copy of kept.db, with a manifest of its hash, size, schema and counts.
Manifest write_backup(std::string const& path, std::string const& file, Instant made_at,
                      SearchTables search);

/// Unpacks into `folder` and looks at all of it: hash, size, every page, every foreign key, every
/// count. Refuses bad_file with the reason, or database_newer.
Result<Manifest> unpack_and_prove(std::string const& path, std::string const& folder,
                                  std::span<Migration const> migrations);

}  // namespace kept
