#pragma once
// The rows beside an organisation's own, by which lists find it.
#include "individuals/organisation.hpp"
#include "store/database.hpp"

namespace kept {

void add_organisation_rows(Tx& tx, Organisation const& organisation);
void remove_organisation_rows(Tx& tx, Organisation const& organisation);
void change_organisation_rows(Tx& tx, Organisation const& before, Organisation const& after);

}  // namespace kept
