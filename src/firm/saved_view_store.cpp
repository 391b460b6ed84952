#include "firm/saved_view_store.hpp"

#include "firm/audit_rows.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr std::int64_t views_listed_max = 1'000;

void tell(Tx& tx, SavedView const& view, bool was_shared) {
  tx.changed("saved_view", view.id, view.version,
             view.shared || was_shared ? SeenBy::everybody() : SeenBy::only(view.user_id));
}

Done check_may_change(Viewer const& by, SavedView const& view) {
  if (view.user_id == by.user_id || by.access >= Access::admin) return {};
  return refuse(Code::not_allowed);
}

SavedView view_of(Rows& rows, Viewer const& viewer) {
  auto view = row_to<SavedView>(rows);
  view.mine = view.user_id == viewer.user_id;
  return view;
}

}  // namespace

std::vector<SavedView> list_views(Db& db, Viewer const& viewer, std::optional<ViewNoun> noun) {
  static Sql const sql =
      "select " + columns_of<SavedView>() + " from saved_view where user_id = $1 union select " +
      columns_of<SavedView>() + " from saved_view where shared order by name, id limit $2";
  std::vector<SavedView> views;
  auto rows = db.query(sql, viewer.user_id, views_listed_max);
  while (rows.next()) {
    auto view = view_of(rows, viewer);
    if (!noun || view.noun == *noun) views.push_back(std::move(view));
  }
  return views;
}

std::optional<SavedView> find_view(Db& db, Viewer const& viewer, Id id) {
  auto rows = db.query("select " + columns_of<SavedView>() +
                           " from saved_view where id = $1 and (shared or user_id = $2)",
                       id, viewer.user_id);
  if (!rows.next()) return {};
  return view_of(rows, viewer);
}

Result<SavedView> add_view(Tx& tx, Viewer const& by, SavedView view) {
  {
    auto rows = tx.query("select count(*) from saved_view where user_id = $1", by.user_id);
    rows.next();
    if (rows.integer(0) >= static_cast<std::int64_t>(saved_views_max))
      return refuse(Code::too_many);
  }
  view.id = tx.new_id();
  view.version = 1;
  view.user_id = by.user_id;
  view.mine = true;
  view.created_at = view.changed_at = tx.now();
  insert_row(tx, "saved_view", view);
  tell(tx, view, false);
  audit_made(tx, by, "saved_view", view);
  return view;
}

Result<SavedView> save_view(Tx& tx, Viewer const& by, SavedView const& before, SavedView after) {
  TRY(check_may_change(by, before));
  after.changed_at = tx.now();
  TRY(update_row(tx, "saved_view", after));
  tell(tx, after, before.shared);
  audit_changed(tx, by, "saved_view", before, after);
  return after;
}

Done remove_view(Tx& tx, Viewer const& by, SavedView const& view) {
  TRY(check_may_change(by, view));
  tx.run("delete from saved_view where id = $1", view.id);
  tell(tx, view, view.shared);
  tx.audit(by, "saved_view", view.id, "deleted");
  return {};
}

void remove_views_of(Tx& tx, Id user_id) {
  tx.run("delete from saved_view where user_id = $1 and not shared", user_id);
}

}  // namespace kept
