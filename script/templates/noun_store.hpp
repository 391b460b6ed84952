#pragma once
// Every SQL statement about a @noun@.
#include <optional>
#include <vector>

#include "@room@/@noun@.hpp"
#include "store/database.hpp"

namespace kept {

/// The first 200, oldest first.
std::vector<@Noun@> list_@noun@s(Db& db, Viewer const& viewer);
std::optional<@Noun@> find_@noun@(Db& db, Viewer const& viewer, Id id);

@Noun@ add_@noun@(Tx& tx, Viewer const& by, @Noun@ @noun@);
/// Refuses stale.
Result<@Noun@> save_@noun@(Tx& tx, Viewer const& by, @Noun@ const& before, @Noun@ after);

}  // namespace kept
