#pragma once
// Pairs that are probably one person, pairs that somebody keeps apart, and who is still to be
// compared. Everybody of the firm sees every person who is not in the bin, so also these.
#include "http/list.hpp"
#include "search/duplicate_pair.hpp"
#include "search/duplicates/learnt.hpp"
#include "store/database.hpp"

namespace kept {

/// Open pairs, the most probable first; cursor of three parts.
struct DuplicatePage {
  std::vector<DuplicatePair> items;
  std::string next;
};
Result<DuplicatePage> list_duplicates(Db& db, Viewer const& viewer, ListQuery const& asked);
std::int64_t count_duplicates(Db& db, Viewer const& viewer);

/// Remembered whatever a later scan finds.
void keep_apart(Tx& tx, Viewer const& by, Id one, Id other);
/// False where they were not kept apart.
bool let_together(Tx& tx, Viewer const& by, Id one, Id other);
bool is_kept_apart(Db& db, Viewer const& viewer, Id one, Id other);
/// Whom somebody is kept apart from.
std::vector<Id> kept_apart_from(Db& db, Viewer const& viewer, Id person_id);

/// What a comparison of `person_id` with everybody found: its open pairs become these, and it waits
/// no more.
void set_duplicates(Tx& tx, Id person_id, std::vector<LikelyPerson> const& found,
                    std::int64_t weights_version);

void want_compared(Tx& tx, std::vector<Id> const& people);
std::vector<Id> waiting_people(Db& db, Viewer const& viewer, std::size_t limit);
std::int64_t count_waiting(Db& db, Viewer const& viewer);

/// When two people become one: what was open between them is settled, what the one who is gone was
/// kept apart from, the other is kept apart from now (with the version -1, until they are parted).
void join_duplicates(Tx& tx, Id kept, Id gone);
void part_duplicates(Tx& tx, Id kept, Id back);
void remove_duplicates(Tx& tx, Id person_id);

/// How far everybody has been looked at once; nothing when all have.
std::optional<Id> scan_place(Db& db, Viewer const& viewer);
void set_scan_place(Tx& tx, std::optional<Id> after);
/// After a bulk write, which tells no events: everybody from this id on is looked at (again).
void scan_from(Tx& tx, Id first);
std::int64_t count_people(Db& db, Viewer const& viewer);

LearntWeights read_learnt(Db& db, Viewer const& viewer);
void save_learnt(Tx& tx, LearntWeights const& learnt);
/// So many people, spread over the list by name.
std::vector<Id> people_over_the_list(Db& db, Viewer const& viewer, std::int64_t many);
/// People of like names, one window of the list by name, from where `pivot` stands.
std::vector<Id> people_by_name_from(Db& db, Viewer const& viewer, Id pivot, std::size_t limit);

}  // namespace kept
