#pragma once
// A lease: of several servers on one database, one does a timed job at a time.
#include "store/database.hpp"

namespace kept {

/// True when `holder` has the lease until now + `length`: it was free, run out, or its own already.
bool take_lease(Tx& tx, std::string_view name, std::string_view holder, Micros length);
void give_back_lease(Tx& tx, std::string_view name, std::string_view holder);

}  // namespace kept
