#pragma once
// Ids of people who became one with somebody: an old id answers for ever with whoever they are now.
// Each points straight at that person, however many merges lie between.
#include <vector>

#include "store/database.hpp"

namespace kept {

/// Who this id is now: another one's when the person was merged, else the id itself.
Id person_now(Db& db, Viewer const& viewer, Id id);
/// The same for many, each once, in their order.
std::vector<Id> people_now(Db& db, Viewer const& viewer, std::vector<Id> const& ids);
/// The old ids of somebody, at most `limit`.
std::vector<Id> old_ids_of(Db& db, Viewer const& viewer, Id person_id, int limit);

/// `gone`, and whoever was `gone` already, is `kept` from now on.
void remember_person_was(Tx& tx, Id gone, Id kept);
/// Of an archive: an id that another Kept gave to who is `person_id` here. One that is somebody
/// here stays so.
void take_old_id(Tx& tx, Id old_id, Id person_id);
/// After an undo: `gone` is somebody again, and the ids in `theirs` are `gone` again.
void part_person_was(Tx& tx, Id gone, std::vector<Id> const& theirs);
/// Of somebody who is erased: the old ids answer no more.
void forget_person_was(Tx& tx, Id person_id);

}  // namespace kept
