#pragma once
// Changes to many people in the database: what was asked, and for 30 days what each had before.
#include <optional>
#include <vector>

#include "individuals/bulk_change.hpp"
#include "store/database.hpp"

namespace kept {

/// Begun: running, with nobody changed yet.
BulkChangeMade add_bulk_change(Tx& tx, Viewer const& by, BulkChange const& change,
                               std::int64_t asked);
void save_bulk_change(Tx& tx, BulkChangeMade const& made);
/// With the user's name. Everybody of the firm sees every one.
std::optional<BulkChangeMade> find_bulk_change(Db& db, Viewer const& viewer, Id id);
/// Newest first.
std::vector<BulkChangeMade> newest_bulk_changes(Db& db, Viewer const& viewer, int limit);

/// What one of them had, and got.
struct BulkItem {
  Id ref_id;
  BulkTouched was, became;
};
void add_bulk_item(Tx& tx, Id change_id, BulkItem const& item);
/// By the id of the person, from `after` on.
std::vector<BulkItem> bulk_items_after(Db& db, Viewer const& viewer, Id change_id, Id after,
                                       int limit);
/// False when it is gone already.
bool remove_bulk_item(Tx& tx, Id change_id, Id person_id);

/// Of all who are left.
void remove_bulk_items(Tx& tx, Id change_id);

/// What can be undone no more lets go of what people had before. True while there is more to do.
bool let_go_of_due_bulk_changes(Tx& tx, int limit);
/// Of somebody who is gone for good.
void forget_bulk_items_of(Tx& tx, Id person_id);

}  // namespace kept
