#pragma once
// Complaints in the database. A private one is not there for whoever may not see it.
#include "store/database.hpp"
#include "work/complaint.hpp"

namespace kept {

/// With names. Nothing for one in the bin, or one this viewer may not see.
std::optional<Complaint> find_complaint(Db& db, Viewer const& viewer, Id id);
/// By id from `after` on, those the viewer may see; for exports and the index of search.
std::vector<Complaint> complaints_after(Db& db, Viewer const& viewer, Id after, int limit);
/// Among the newest of a person, those the viewer may see.
std::vector<Id> complaints_about(Db& db, Viewer const& viewer, Id person_id, std::size_t limit);

/// Checked and settled already. Private when it is about an employee. Refuses bad_id for whom it
/// points at and is not there.
Result<Complaint> add_complaint(Tx& tx, Viewer const& by, Complaint complaint, Day today);
/// One that was kept elsewhere, as it stands: its times, how it ended, and private as it was.
Result<Complaint> bring_in_complaint(Tx& tx, Viewer const& by, Complaint complaint, Day today);
/// Refuses stale, and bad_id for an owner who is not there.
Result<Complaint> save_complaint(Tx& tx, Viewer const& by, Complaint const& before,
                                 Complaint after);

Done delete_complaint(Tx& tx, Viewer const& by, Complaint const& complaint);
Done restore_complaint(Tx& tx, Viewer const& by, Id id);
Done purge_complaint(Tx& tx, Viewer const& by, Id id);
/// Of a person or organisation that is gone for good.
void purge_complaints_of(Tx& tx, Noun noun, Id id);

/// What a user who left had to put right becomes another's; private ones stay with who left.
Done hand_on_complaints(Tx& tx, Viewer const& by, Id from_user, Id to_user);
/// Open pages, since two people became one or parted.
void tell_complaints_about(Tx& tx, Id person_id);

/// Who may see it.
SeenBy seen_by_of(Complaint const& complaint);

}  // namespace kept
