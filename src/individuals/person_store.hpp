#pragma once
// People in the database. Everybody of the firm sees every person who is not in the bin.
#include <span>

#include "individuals/match_key.hpp"
#include "individuals/person.hpp"
#include "individuals/surroundings.hpp"

namespace kept {

/// A person with everything made that takes time, before the write begins.
struct PreparedPerson {
  Person person;
  std::vector<MatchKey> keys;
  Day today;
  std::vector<Interest> known_interests;  // of `before`: who noted them, and where, is known
};
/// Tidies, checks (own fields too) and settles; `before` is the person as it was, if it was.
Result<PreparedPerson> prepare_person(Person person, Surroundings const& around,
                                      Person const* before = nullptr);

std::optional<Person> find_person(Db& db, Viewer const& viewer, Id id);
/// Those that are there, in the order of `ids`; at most 1,000.
std::vector<Person> find_people(Db& db, Viewer const& viewer, std::vector<Id> const& ids);
/// Writes the person's JSON to `out` straight from the row; gives the version, or nothing.
std::optional<std::int64_t> write_person_json(Db& db, Viewer const& viewer, Id id,
                                              std::string& out);
/// Who has this e-mail or phone in its compared form; at most `limit`.
std::vector<Id> people_with_key(Db& db, Viewer const& viewer, MatchKey const& key, int limit = 10);
/// People by id from `after` on, for exports and for making an index anew.
std::vector<Person> people_after(Db& db, Viewer const& viewer, Id after, int limit);

/// Gives it an id unless it has one, and times. Refuses bad_id for what it points at and is not
/// there. Tells PersonSaved.
Result<Person> add_person(Tx& tx, Viewer const& by, PreparedPerson prepared);
/// Refuses stale. Tells PersonSaved.
Result<Person> save_person(Tx& tx, Viewer const& by, Person const& before, PreparedPerson prepared);
/// Into the bin. Refuses stale. Tells PersonDeleted.
Done delete_person(Tx& tx, Viewer const& by, Person const& person);
/// Out of the bin. Tells PersonRestored.
Done restore_person(Tx& tx, Viewer const& by, Id id, Surroundings const& around);
/// For good, with everything that hangs on it. Tells PersonPurged.
Done purge_person(Tx& tx, Viewer const& by, Id id);

/// Many new people in one write, as an import makes them: each with its id, version 1 and times
/// given by the caller, in rising order of ids; positions name organisations that are there. Writes
/// rows, keys, timeline (person_created) and audit, and no event. Links come later, by save_person.
void add_people_in_bulk(Tx& tx, Viewer const& by, std::span<PreparedPerson> people);

/// Writes the roles held now, where a role began or ended since the person was last written.
Done turn_person(Tx& tx, Id id, Day today);

}  // namespace kept
