// The topics that a firm added or changed, in an archive.
#pragma once

#include <vector>

#include "firm/topic_store.hpp"

namespace kept {

std::vector<Topic> topics_for_archive(Db& db, Viewer const& viewer);

/// Adds those that no topic here is called like; what was changed of a topic that came with Kept is
/// taken where nobody changed it here, and `by` is an admin.
void take_in_topics(Tx& tx, Viewer const& by, std::vector<Topic> const& topics);

}  // namespace kept
