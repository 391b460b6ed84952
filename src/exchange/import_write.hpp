// One unit of an import into the database.
#pragma once

#include "exchange/import_batch.hpp"

namespace kept {

/// Adds the unit's rows, items and counts to `import`, which is not saved yet. May run again from
/// its start, so `unit` stays as it is.
Done write_unit(Tx& tx, Viewer const& by, Import& import, ImportUnit& unit,
                Surroundings const& around, std::int64_t& place);

/// All fields, also those that never leave the server: what an undo needs.
std::string whole_json(Person const& person);
std::string whole_json(Organisation const& organisation);

}  // namespace kept
