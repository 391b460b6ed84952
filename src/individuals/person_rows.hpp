#pragma once
// The rows beside a person's own, by which lists and matching find it.
#include "individuals/match_key.hpp"
#include "individuals/person.hpp"
#include "store/database.hpp"

namespace kept {

/// Roles, keys, own values and counts of somebody who comes into sight.
void add_person_rows(Tx& tx, Person const& person, std::vector<MatchKey> const& keys);
/// The same for somebody who goes out of sight; positions and links stay, unseen.
void remove_person_rows(Tx& tx, Person const& person);
/// From the one to the other; keys are rewritten when they may have changed.
void change_person_rows(Tx& tx, Person const& before, Person const& after,
                        std::vector<MatchKey> const& keys);

/// One row alone, for writing many people at once.
void add_role(Tx& tx, Person const& person, Role role);
void add_key(Tx& tx, Id id, MatchKey const& key);

/// For the own fields of an organisation too.
void add_own_values(Tx& tx, Id id, Bytes const& sort_key, OwnValues const& values);
void remove_own_values(Tx& tx, Id id);

}  // namespace kept
