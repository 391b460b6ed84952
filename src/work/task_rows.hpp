#pragma once
// Reading task rows with the names that stand in other tables, and what a write of one tells.
#include "store/rows.hpp"
#include "work/task.hpp"

namespace kept {

/// "select ... from task k left join ... where " + rest; rows are read by task_of.
Sql task_select(Sql rest);
Task task_of(Rows const& rows);
inline bool may_see(Task const& task, Viewer const& viewer) {
  return viewer.is_system() || may_see(task, viewer.user_id);
}

/// Its lines in the timeline of whom it is about, anew.
void tell_timeline(Tx& tx, Task const& task);
/// Open pages, the timeline and the audit. `before` is none for a new one.
void tell_task(Tx& tx, Viewer const& by, Task const* before, Task const& after);

}  // namespace kept
