#pragma once
// The table `changes`, in the one order that is the same for every reader: (transaction_number,
// id). On PostgreSQL only transactions older than every running one are read, so nothing that
// commits later can slip in before what was read already.
#include <vector>

#include "store/database.hpp"

namespace kept {

bool place_is_known(Db& db, FeedPlace place);
/// The last one that can be read safely; {} where there is none.
FeedPlace newest_place(Db& db);
/// Changes after `place` that can be read safely, in order, for every viewer.
std::vector<Change> read_changes(Db& db, FeedPlace place, int limit);

}  // namespace kept
