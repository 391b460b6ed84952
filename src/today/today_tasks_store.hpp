#pragma once
// The user's own tasks that are due today or were before, and those to be reminded of by now.
#include "store/database.hpp"
#include "today/today_order.hpp"

namespace kept {

void gather_tasks(Db& db, Viewer const& viewer, Day today, Instant now,
                  std::vector<TaskFact>& facts);

}  // namespace kept
