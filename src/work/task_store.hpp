#pragma once
// Tasks in the database. A private one is not there for whoever may not see it.
#include <vector>

#include "store/database.hpp"
#include "work/task.hpp"

namespace kept {

/// With names. Nothing for one in the bin, or one this viewer may not see.
std::optional<Task> find_task(Db& db, Viewer const& viewer, Id id);
/// By id from `after` on, those the viewer may see; for exports and the index of search.
std::vector<Task> tasks_after(Db& db, Viewer const& viewer, Id after, int limit);
/// Among the newest about a person, those the viewer may see.
std::vector<Id> tasks_about(Db& db, Viewer const& viewer, Id person_id, std::size_t limit);

/// Checked already (check, settle). Private when it is about an employee. Refuses bad_id for whom
/// it points at and is not there.
Result<Task> add_task(Tx& tx, Viewer const& by, Task task, Day today);
/// One that was kept elsewhere, as it stands: when it was made and done, and private as it was.
Result<Task> bring_in_task(Tx& tx, Viewer const& by, Task task, Day today);
/// Refuses stale, and bad_id for an owner who is not there.
Result<Task> save_task(Tx& tx, Viewer const& by, Task const& before, Task after);

/// Done now; one that comes again makes its next one, once: not again after an undo that left it.
Result<Task> finish_task(Tx& tx, Viewer const& by, Task const& task, Zone const& zone);
/// Not done after all; its next one goes away where nobody has touched it.
Result<Task> undo_finish(Tx& tx, Viewer const& by, Task const& task);

Done delete_task(Tx& tx, Viewer const& by, Task const& task);
Done restore_task(Tx& tx, Viewer const& by, Id id);
Done purge_task(Tx& tx, Viewer const& by, Id id);
/// Of a person or organisation that is gone for good.
void purge_tasks_of(Tx& tx, Noun noun, Id id);

/// The open tasks of a user who left become another's; private ones stay with who left.
Done hand_on_tasks(Tx& tx, Viewer const& by, Id from_user, Id to_user);
/// What open pages show about a person is about another, since two people became one or parted.
void tell_tasks_about(Tx& tx, Id person_id);

/// Who may see it.
SeenBy seen_by_of(Task const& task);

}  // namespace kept
