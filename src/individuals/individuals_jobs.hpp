#pragma once
// Timed work on people and organisations.
#include "store/store.hpp"

namespace kept {

/// Roles begin and end by the day: whoever's roles changed since they were last written is written
/// anew.
void turn_roles(Store& store, Clock const& clock);

/// Sort keys are made anew, in small batches, when the firm's language or ICU's rules changed, and
/// keys for matching when the firm's country did.
void remake_keys(Store& store, Clock const& clock);
/// Learns the rhythm of everybody we talked with before rhythms were learnt, in steps; once.
void learn_rhythms(Store& store, Clock const& clock);

/// Merges of more than 30 days ago can be undone no more.
void let_go_of_merges(Store& store, Clock const& clock);
/// The same of changes to many people.
void let_go_of_bulk_changes(Store& store, Clock const& clock);

}  // namespace kept
