#pragma once
// Rows between PostgreSQL and the SQLite file of a backup.
#include <string>

#include "store/database.hpp"
#include "store/migration.hpp"
#include "store/postgres/postgres_connection.hpp"

namespace kept {

/// Makes the SQLite file, with the tables of the program, from one snapshot of PostgreSQL.
void postgres_into_sqlite(Db& snapshot, std::string const& file,
                          std::span<Migration const> migrations, Instant now);

/// Replaces all rows of PostgreSQL by those of the file, inside the caller's transaction. Both have
/// the tables of the program.
void sqlite_into_postgres(std::string const& file, PostgresConnection& target);

}  // namespace kept
