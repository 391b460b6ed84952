#pragma once
// Reading deal rows with the names that stand in other tables, and what a write of one tells.
#include <span>

#include "store/rows.hpp"
#include "work/deal.hpp"

namespace kept {

/// "select ... from deal d left join ... where " + rest; rows are read by deal_of, and with whom
/// it is by add_people.
Sql deal_select(Sql rest);
Deal deal_of(Rows const& rows);
/// The people of these deals, in one question.
void add_people(Db& db, std::span<Deal> deals);

/// Its lines in the timeline of everybody it is with, anew.
void tell_timeline(Tx& tx, Deal const& deal);
/// Open pages, the timeline and the audit. `before` is none for a new one.
void tell_deal(Tx& tx, Viewer const& by, Deal const* before, Deal const& after);

}  // namespace kept
