// What a draft changes about somebody who is here already: it adds and replaces, and takes nothing
// away. Merging the same draft twice changes nothing the second time.
#pragma once

#include "exchange/draft.hpp"
#include "individuals/organisation.hpp"

namespace kept {

/// `positions` are the draft's, with the ids of their organisations. Own values are in
/// `draft.person.own_fields` already.
void merge_into(Person& person, Draft const& draft, std::vector<Position> const& positions);
void merge_into(Organisation& organisation, Draft const& draft);

/// Whether anything that a person or an import put there differs.
bool same_content(Person const& left, Person const& right);
bool same_content(Organisation const& left, Organisation const& right);

/// What a new one is made of.
Organisation organisation_of(Draft const& draft);

}  // namespace kept
