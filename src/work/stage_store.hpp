#pragma once
// The stages of the firm's pipeline; few, and everybody of the firm sees them.
#include "store/database.hpp"
#include "work/stage.hpp"

namespace kept {

/// In their order; empty before the firm's first look at them (plant_stages).
std::vector<Stage> list_stages(Db& db, Viewer const& viewer);
std::optional<Stage> find_stage(Db& db, Viewer const& viewer, Id id);
/// The usual ones in the firm's language, where there are none.
std::vector<Stage> plant_stages(Tx& tx, Viewer const& by);

/// Another Kept's, where there are none. Refuses duplicate where there are, missing without one of
/// each kind, and as add_stage does.
Done bring_in_stages(Tx& tx, Viewer const& by, std::vector<Stage> stages);

/// Refuses missing, duplicate, bad_value and too_many.
Result<Stage> add_stage(Tx& tx, Viewer const& by, Stage stage);
/// The same, and stale.
Result<Stage> save_stage(Tx& tx, Viewer const& by, Stage const& before, Stage after);
/// Refuses stale, and still_used while a deal is in it (also in the bin) or it is the last of its
/// kind.
Done remove_stage(Tx& tx, Viewer const& by, Stage const& stage);

}  // namespace kept
