#pragma once
// One change to many people at once, and its undo: in many small writes, between which others get
// their turn.
#include <span>

#include "individuals/bulk_change.hpp"
#include "individuals/individuals_chapter.hpp"
#include "individuals/surroundings.hpp"

namespace kept {

/// All whom a list with these filters shows ("role=customer&quiet=true"). Refuses bad_value,
/// and too_many for more than bulk_people_max.
Result<std::vector<Id>> people_of_view(Db& db, Viewer const& viewer, std::string_view filters,
                                       Finder const& find, Surroundings const& around);

/// What the change would do. Refuses what no person may hold, at its field.
Result<BulkPreview> preview_bulk_change(Store& store, Viewer const& by, std::span<Id const> ids,
                                        BulkChange const& change, Surroundings const& around);

/// Does what was begun (add_bulk_change). Whoever changed since they were read is read again;
/// nothing that another has changed is overwritten.
BulkChangeMade run_bulk_change(Store& store, Viewer const& by, BulkChangeMade made,
                               std::span<Id const> ids, Surroundings const& around);

/// Where what was changed is still as the change left it, it becomes what it was before; where it
/// was changed since it stays, and is named. Refuses not_found, already_undone, undo_too_late, and
/// busy for one that is running.
Result<BulkUndone> undo_bulk_change(Store& store, Viewer const& by, Id id,
                                    Surroundings const& around);

}  // namespace kept
