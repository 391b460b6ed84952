#pragma once
// The user's own complaints that wait for something, and the next steps of their deals.
#include "base/zone.hpp"
#include "store/database.hpp"
#include "today/today_order.hpp"

namespace kept {

/// Open ones whose promised day is here, or without anything promised: no day, and no promise that
/// still stands; and from the day after, those put right that nobody has closed.
void gather_complaints(Db& db, Viewer const& viewer, Zone const& zone, Day today,
                       std::vector<ComplaintFact>& facts);
void gather_deals(Db& db, Viewer const& viewer, Day today, std::vector<DealFact>& facts);

}  // namespace kept
