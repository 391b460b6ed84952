#pragma once
// Absences: one's own whole, another's only as days away.
#include <optional>
#include <vector>

#include "firm/absence.hpp"
#include "store/database.hpp"

namespace kept {

/// One's own, the next one first, then those that are over.
std::vector<Absence> list_absences(Db& db, Viewer const& viewer);
/// One's own alone.
std::optional<Absence> find_absence(Db& db, Viewer const& viewer, Id id);
/// Of any user, without the note, those that touch the days from `from` to `until`; with its id
/// where it is the viewer's own.
std::vector<Absence> days_away(Db& db, Viewer const& viewer, Id user_id, Day from, Day until);

/// Refuses too_many.
Result<Absence> add_absence(Tx& tx, Viewer const& by, Absence absence);
/// Refuses not_found for another's.
Done remove_absence(Tx& tx, Viewer const& by, Id id);

}  // namespace kept
