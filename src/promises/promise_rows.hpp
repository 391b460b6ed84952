#pragma once
// Reading promise rows with the names that stand in other tables, and their timeline.
#include "promises/promise_store.hpp"
#include "store/rows.hpp"

namespace kept {

/// "select ... from promise m left join ... where " + rest; rows are read by promise_of.
Sql promise_select(Sql rest);
/// The other side is in sight: what every list asks.
Sql other_side_is_there();
Promise promise_of(Rows const& rows, PromiseView const& view);

/// Writes what happened, and when, into the timeline of the other side.
void tell_promise(Tx& tx, Promise const& promise, TimelineKind kind, Instant at);

}  // namespace kept
