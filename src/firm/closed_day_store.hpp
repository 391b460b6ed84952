#pragma once
// The firm's closed days; everybody of the firm sees them, who changes them is the route's to say.
#include <optional>
#include <vector>

#include "firm/closed_day.hpp"
#include "store/database.hpp"

namespace kept {

/// Those that touch the days from `from` to `until`, by their first day.
std::vector<ClosedDay> closed_days_between(Db& db, Viewer const& viewer, Day from, Day until);
/// The same without what files brought.
std::vector<ClosedDay> own_closed_days(Db& db, Viewer const& viewer, Day from, Day until);
std::optional<ClosedDay> find_closed_day(Db& db, Viewer const& viewer, Id id);

/// Refuses too_many.
Result<ClosedDay> add_closed_day(Tx& tx, Viewer const& by, ClosedDay closed);
/// Refuses stale.
Result<ClosedDay> save_closed_day(Tx& tx, Viewer const& by, ClosedDay const& before,
                                  ClosedDay after);
/// Refuses stale.
Done remove_closed_day(Tx& tx, Viewer const& by, ClosedDay const& closed);

}  // namespace kept
