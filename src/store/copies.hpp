#pragma once
// Copies in DATA/copies/.
#include <string>

#include "base/instant.hpp"
#include "base/result.hpp"

namespace kept {

class SqliteConnection;

/// Before a migration: the database as it is, in copies/before-migration-NUMBER-DAY.db.
Done copy_before_migration(SqliteConnection& connection, std::string const& folder, int number,
                           Instant now);

}  // namespace kept
