#pragma once
// The firm's list of kinds of promise; small, and everybody of the firm sees it.
#include "promises/promise_kind.hpp"
#include "store/database.hpp"

namespace kept {

std::vector<PromiseKind> list_promise_kinds(Db& db, Viewer const& viewer);
std::optional<PromiseKind> find_promise_kind(Db& db, Viewer const& viewer, Id id);
/// Tidied and checked: refuses missing, duplicate (name, whatever its case) and too_many.
Result<PromiseKind> add_promise_kind(Tx& tx, Viewer const& by, PromiseKind kind);
/// Refuses stale and duplicate.
Result<PromiseKind> save_promise_kind(Tx& tx, Viewer const& by, PromiseKind const& before,
                                      PromiseKind after);
/// Refuses stale, and still_used while a promise is of this kind.
Done remove_promise_kind(Tx& tx, Viewer const& by, PromiseKind const& kind);

}  // namespace kept
