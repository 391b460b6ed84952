#pragma once
// Links between people: two rows a link, one from each side, and once more in each person's own row
// with the other's name. A link to somebody in the bin stays in person_link and is seen nowhere.
#include "individuals/person.hpp"
#include "store/database.hpp"

namespace kept {

/// Looks up the names. Refuses bad_id at "links/N/person_id" for somebody who is not there.
Done name_links(Tx& tx, Person& person);
/// Writes the links of `person`, whose own row stands already, from both sides; whoever got or lost
/// one is written anew with a new version.
void write_links(Tx& tx, Person const& person);
/// Reads the ones in sight back into the person (after a restore).
void read_links(Db& db, Viewer const& viewer, Person& person);

/// When somebody is renamed: the others hold the new name, with no new version.
void rename_in_links(Tx& tx, Id person_id);
/// When somebody goes out of sight or comes back: a new version for everybody linked.
void show_in_links(Tx& tx, Id person_id);

}  // namespace kept
