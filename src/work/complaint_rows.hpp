#pragma once
// Reading complaint rows with the names that stand in other tables, and what a write of one tells.
#include "store/rows.hpp"
#include "work/complaint.hpp"

namespace kept {

/// "select ... from complaint c left join ... where " + rest; rows are read by complaint_of.
Sql complaint_select(Sql rest);
Complaint complaint_of(Rows const& rows);
inline bool may_see(Complaint const& complaint, Viewer const& viewer) {
  return viewer.is_system() || may_see(complaint, viewer.user_id);
}

/// Its lines in the timeline of whose it is, anew.
void tell_timeline(Tx& tx, Complaint const& complaint);
/// Open pages, the timeline and the audit. `before` is none for a new one.
void tell_complaint(Tx& tx, Viewer const& by, Complaint const* before, Complaint const& after);

}  // namespace kept
