#pragma once
// Promises in the database. Everybody of the firm sees every promise that is not in the bin and
// whose other side is not in it either.
#include <span>

#include "promises/promise.hpp"
#include "store/database.hpp"
#include "store/timeline.hpp"

namespace kept {

/// A promise with what is looked up or decided by the moment: to, by, outcome.
struct PromiseView {
  Zone const& zone;
  Instant now;
};
std::optional<Promise> find_promise(Db& db, Viewer const& viewer, Id id, PromiseView const& view);
/// By id from `after` on; for exports.
std::vector<Promise> promises_after(Db& db, Viewer const& viewer, Id after, int limit,
                                    PromiseView const& view);

enum class PromiseEvent {
  made,
  brought_in,  // by an import: it was made elsewhere
  changed,
  restored  // out of the bin
};

/// Checked already (check, settle). Refuses bad_id for whom or what it points at and is not there.
/// Tells PromiseSaved.
Result<Promise> add_promise(Tx& tx, Viewer const& by, Promise promise, PromiseView const& view,
                            PromiseEvent event = PromiseEvent::made);
/// `kind` is what happened, for the timeline; none for a change that nobody needs to read of. A
/// delivery that is undone leaves the timeline: the audit keeps both.
/// Refuses stale. Tells PromiseSaved.
Result<Promise> save_promise(Tx& tx, Viewer const& by, Promise const& before, Promise after,
                             std::optional<TimelineKind> kind, PromiseView const& view);
Done delete_promise(Tx& tx, Viewer const& by, Promise const& promise);
Done restore_promise(Tx& tx, Viewer const& by, Id id, PromiseView const& view);
Done purge_promise(Tx& tx, Viewer const& by, Id id);
/// Many new ones, as an import makes them: ids, version 1 and times given by the caller; timeline
/// and audit are written, and no event.
void add_promises_in_bulk(Tx& tx, Viewer const& by, std::span<Promise> promises,
                          PromiseView const& view);

/// Of a person or organisation that is gone for good.
void purge_promises_of(Tx& tx, Noun noun, Id id);
/// The standing promises of a user who left become another's.
Done hand_on_promises(Tx& tx, Viewer const& by, Id from_user, Id to_user);
/// The firm's days end at another moment: due_at of the next standing promises after `after`, by
/// id. Gives the last id looked at, none at the end.
Id move_due(Tx& tx, Id after, Zone const& zone, int limit);

/// How many stand open or broken with each of these, in their order.
std::vector<std::int64_t> count_standing(Db& db, Viewer const& viewer, Noun noun,
                                         std::vector<Id> const& ids);

/// How many of ours to a person are broken on that day and were not put right.
std::int64_t count_broken(Db& db, Viewer const& viewer, Id person_id, Day today);

struct PromiseSaved {
  Promise const* before;  // none: it is new, or was in the bin
  Promise const& after;
  PromiseEvent event;
};

}  // namespace kept
