#pragma once
// Positions of people in organisations. The rows of person_position are the truth; the person's own
// row holds them once more, with the organisations' names, so that a person is read in one piece.
// What points at an organisation in the bin stays in person_position and is seen nowhere.
#include <span>

#include "individuals/person.hpp"
#include "store/database.hpp"

namespace kept {

/// Looks up the organisations' names. Refuses bad_id at "positions/N/organisation_id" for one that
/// is not there.
Done name_positions(Tx& tx, Person& person);
/// Writes the rows of `after`, whose positions are named.
void write_positions(Tx& tx, Person const& after);
/// The rows of new people, in the order of `people` within an organisation.
void add_positions_in_bulk(Tx& tx, std::span<Person const* const> people);
/// Reads the ones in sight back into the person (after a restore).
void read_positions(Db& db, Viewer const& viewer, Person& person);

/// When an organisation is renamed, deleted or restored: the people of it are written anew, with no
/// new version, since nothing they said about themselves changed.
void refresh_people_of(Tx& tx, Id organisation_id, Day today);
/// Of a person who comes into sight or goes: +1, -1 in each of their organisations.
void count_in_organisations(Tx& tx, Id person_id, int difference);
/// The organisations of somebody's positions held on that day, at most `limit`.
std::vector<Id> organisations_of(Db& db, Viewer const& viewer, Id person_id, Day today, int limit);

}  // namespace kept
