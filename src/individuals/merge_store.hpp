#pragma once
// Two people become one, and are parted again. One write each: everything that points at the one
// who is gone, in every chapter's tables, points at the one who is kept, and what it takes to part
// them is written down for 30 days.
#include "individuals/moved_rows_store.hpp"
#include "individuals/person_merge.hpp"
#include "individuals/person_store.hpp"
#include "individuals/surroundings.hpp"

namespace kept {

/// With the user's name.
std::optional<PersonMerge> find_merge(Db& db, Viewer const& viewer, Id id);
/// Merges into somebody, or into whoever became that person; newest first, at most `limit`.
std::vector<PersonMerge> merges_of(Db& db, Viewer const& viewer, Id person_id, int limit);
/// Of everybody.
std::vector<PersonMerge> newest_merges(Db& db, Viewer const& viewer, int limit);

/// What a merge is to do, looked up before the write begins.
struct PreparedMerge {
  Person kept, gone;
  PreparedPerson after;
};
/// Both must be there. Refuses bad_value for one and the same person, not_found, already_merged
/// for two who are one already, and what merged() refuses.
Result<PreparedMerge> prepare_merge(Db& db, Viewer const& viewer, Id kept_id,
                                    MergeAsked const& asked, Surroundings const& around);

struct Merged {
  PersonMerge merge;
  Person kept;
  std::vector<MovedCount> moved;  // of what the viewer may see
};
/// Refuses stale when one of the two changed since they were looked up, and what PersonMerging is
/// refused with. Tells PersonMerging, PersonSaved, PersonDeleted, PersonMerged.
Result<Merged> merge_people(Tx& tx, Viewer const& by, PreparedMerge prepared,
                            std::vector<MovingColumn> const& columns, Surroundings const& around);

/// A day for the next talk that came from somebody reminds who set it there.
void keep_who_is_reminded(Tx& tx, Person const& before, Person const& after, Person const& from);

struct MergeUndone {
  Person kept, back;
  std::vector<std::string> left;  // fields of the kept one that were changed since: as they are now
};
constexpr auto fields_of(MergeUndone const*) {
  return std::tuple{field("kept", &MergeUndone::kept), field("back", &MergeUndone::back),
                    field("left", &MergeUndone::left)};
}
/// Refuses not_found, already_undone, undo_too_late, and undo_other_first, naming the merge that is
/// to be undone before. Tells PersonRestored, PersonSaved, PersonParted.
Result<MergeUndone> undo_merge(Tx& tx, Viewer const& by, Id id,
                               std::vector<MovingColumn> const& columns,
                               Surroundings const& around);

/// What can be undone no more lets go of what that took; old ids go on answering. True while there
/// is more to do.
bool let_go_of_merges(Tx& tx, int limit);
/// Of somebody who is gone for good: old ids, and everything written down about who was merged.
void purge_merges_of(Tx& tx, Id person_id);
/// Has somebody become one with this person, so that more hangs on them than their own?
bool was_merged_into(Db& db, Viewer const& viewer, Id person_id);

}  // namespace kept
