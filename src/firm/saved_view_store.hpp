#pragma once
// Every SQL statement about saved views: the viewer's own, and those that are shared.
#include <optional>
#include <vector>

#include "firm/saved_view.hpp"
#include "store/database.hpp"

namespace kept {

/// By name, without regard to case.
std::vector<SavedView> list_views(Db& db, Viewer const& viewer, std::optional<ViewNoun> noun = {});
std::optional<SavedView> find_view(Db& db, Viewer const& viewer, Id id);
/// Refuses too_many.
Result<SavedView> add_view(Tx& tx, Viewer const& by, SavedView view);
/// What is shared is changed by who made it, and by admins: refuses not_allowed.
Result<SavedView> save_view(Tx& tx, Viewer const& by, SavedView const& before, SavedView after);
Done remove_view(Tx& tx, Viewer const& by, SavedView const& view);
/// What they shared stays, as the firm's; what was theirs alone goes.
void remove_views_of(Tx& tx, Id user_id);

}  // namespace kept
