#pragma once
#include <span>

#include "base/result.hpp"
#include "store/migration.hpp"
#include "store/postgres/postgres_pool.hpp"

namespace kept {

struct StoreSettings;

/// Is the database ours and not newer than the program; brings it up to date, one server at a time.
/// Refuses with database_unreadable or database_newer, and the database's place.
Done open_postgres(PostgresPool& pool, StoreSettings const& settings,
                   std::span<Migration const> migrations);

}  // namespace kept
