#pragma once
// Deals in the database. Everybody of the firm sees them.
#include "store/database.hpp"
#include "work/deal.hpp"

namespace kept {

/// With names. Nothing for one in the bin.
std::optional<Deal> find_deal(Db& db, Viewer const& viewer, Id id);
/// By id from `after` on; for exports and the index of search.
std::vector<Deal> deals_after(Db& db, Viewer const& viewer, Id after, int limit);
/// The newest with a person.
std::vector<Id> deals_about(Db& db, Viewer const& viewer, Id person_id, std::size_t limit);
/// Its way through the pipeline, the last step first.
std::vector<DealMove> moves_of_deal(Db& db, Viewer const& viewer, Id id);

/// Settled already; in the first open stage unless it says otherwise. Whether the customer is new
/// is asked of the roles held `today` and the deals won before, unless it says so itself. Refuses
/// bad_id for whom it points at and is not there, and missing as place_in does.
Result<Deal> add_deal(Tx& tx, Viewer const& by, Deal deal, Day today);
/// One that was kept elsewhere, as it stands: its times, and the steps it took, the first one
/// first; their stages are of here.
Result<Deal> bring_in_deal(Tx& tx, Viewer const& by, Deal deal, std::vector<DealMove> moves,
                           Day today);
/// Refuses stale, and the same.
Result<Deal> save_deal(Tx& tx, Viewer const& by, Deal const& before, Deal after);

Done delete_deal(Tx& tx, Viewer const& by, Deal const& deal);
Done restore_deal(Tx& tx, Viewer const& by, Id id);
Done purge_deal(Tx& tx, Viewer const& by, Id id);
/// Of a person or organisation that is gone for good: from their deals, and the deals with nobody
/// else.
void purge_deals_of(Tx& tx, Noun noun, Id id);

/// The open deals of a user who left become another's.
Done hand_on_deals(Tx& tx, Viewer const& by, Id from_user, Id to_user);
/// Timelines and open pages, since two people became one or parted.
void tell_deals_about(Tx& tx, Id person_id);

}  // namespace kept
