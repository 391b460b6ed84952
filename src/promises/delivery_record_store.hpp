#pragma once
// What the record of deliveries is made from. A delivery later than all others is found by whoever
// follows (done_at, id); everything else (an earlier moment, undone, edited, deleted, brought back)
// counts `changes` up, and the record is learnt anew, since what it says depends on the order.
// On PostgreSQL both rest on serializable writes: of two deliveries that did not see each other one
// is repeated.
#include <vector>

#include "promises/forecast.hpp"
#include "promises/promise_calendar.hpp"

namespace kept {

/// Up to where deliveries were read.
struct DeliveryPlace {
  Instant done_at{INT64_MIN};
  Id id;
  auto operator<=>(DeliveryPlace const&) const = default;
};

std::int64_t record_changes(Db& db, Viewer const& viewer);

/// Those of ours after `place`, in the order of delivery, at most `limit`; moves `place`.
std::vector<Delivered> deliveries_after(Db& db, Viewer const& viewer, DeliveryPlace& place,
                                        int limit);
/// Open promises of ours, those said for the nearest day first; at most `limit`. Without an
/// estimate the record's median stands in.
std::vector<StillOpen> still_open(Db& db, Viewer const& viewer, DeliveryRecord const& record,
                                  PromiseCalendars& calendars, Day today, int limit);

/// In the write that changes a promise; `before` or `after` null where it was not or is no more.
void tell_record(Tx& tx, Promise const* before, Promise const* after);
/// Many were changed at once.
void learn_record_anew(Tx& tx);

}  // namespace kept
