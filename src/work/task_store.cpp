#include "work/task_store.hpp"

#include "firm/user_store.hpp"
#include "individuals/role.hpp"
#include "work/task_rows.hpp"

namespace kept {
namespace {

Done check_owner(Tx& tx, Viewer const& by, Task const& task) {
  if (!find_user(tx, by, task.by_user_id)) return refuse(Code::bad_id, "by_user_id");
  return {};
}

bool is_employee(Db& db, Id person_id, Day today) {
  if (!person_id) return false;
  auto rows = db.query("select roles from person where id = $1", person_id);
  return rows.next() &&
         holds(from_stored_json<std::vector<RoleHeld>>(rows.text(0)), Role::employee, today);
}

/// As it is read: with names. The writer may have given it out of their own sight.
Task as_read(Tx& tx, Id id) { return *find_task(tx, Viewer::system(), id); }

}  // namespace

std::optional<Task> find_task(Db& db, Viewer const& viewer, Id id) {
  static Sql const sql = task_select("k.id = $1 and k.deleted_at is null");
  auto rows = db.query(sql, id);
  if (!rows.next()) return {};
  auto task = task_of(rows);
  if (!may_see(task, viewer)) return {};
  return task;
}

std::vector<Task> tasks_after(Db& db, Viewer const& viewer, Id after, int limit) {
  static Sql const sql = task_select("k.id > $1 and k.deleted_at is null order by k.id limit $2");
  std::vector<Task> all;
  while (all.empty()) {
    int seen = 0;
    auto rows = db.query(sql, after.value, limit);
    for (; rows.next(); ++seen) {
      auto task = task_of(rows);
      after = task.id;
      if (may_see(task, viewer)) all.push_back(std::move(task));
    }
    if (seen < limit) break;
  }
  return all;
}

std::vector<Id> tasks_about(Db& db, Viewer const& viewer, Id person_id, std::size_t limit) {
  static Sql const sql = task_select(
      "k.person_id = $1 and k.person_id is not null and k.deleted_at is null "
      "order by k.id desc limit $2");
  std::vector<Id> ids;
  auto rows = db.query(sql, person_id, limit);
  while (rows.next())
    if (auto task = task_of(rows); may_see(task, viewer)) ids.push_back(task.id);
  return ids;
}

Result<Task> add_task(Tx& tx, Viewer const& by, Task task, Day today) {
  task.is_private = false;
  task.created_at = tx.now();
  return bring_in_task(tx, by, std::move(task), today);
}

Result<Task> bring_in_task(Tx& tx, Viewer const& by, Task task, Day today) {
  TRY(check_counterpart(tx, task.person_id, task.organisation_id));
  TRY(check_owner(tx, by, task));
  task.id = tx.new_id();
  task.version = 1;
  task.made_by_user_id = by.user_id;
  task.is_private = task.is_private || is_employee(tx, task.person_id, today);
  task.changed_at = tx.now();
  insert_row(tx, "task", task);
  auto made = as_read(tx, task.id);
  tell_task(tx, by, nullptr, made);
  return made;
}

Result<Task> save_task(Tx& tx, Viewer const& by, Task const& before, Task after) {
  if (after.by_user_id != before.by_user_id) TRY(check_owner(tx, by, after));
  after.changed_at = tx.now();
  TRY(update_row(tx, "task", after));
  auto saved = as_read(tx, after.id);
  tell_task(tx, by, &before, saved);
  return saved;
}

Done hand_on_tasks(Tx& tx, Viewer const& by, Id from_user, Id to_user) {
  static Sql const sql = task_select(
      "k.by_user_id = $1 and k.done_at is null and k.deleted_at is null and not k.private");
  std::vector<Task> tasks;
  {
    auto rows = tx.scan(sql, from_user);
    while (rows.next()) tasks.push_back(task_of(rows));
  }
  for (auto const& task : tasks) {
    auto handed = task;
    handed.by_user_id = to_user;
    TRY(save_task(tx, by, task, std::move(handed)));
  }
  return {};
}

void tell_tasks_about(Tx& tx, Id person_id) {
  std::vector<Task> tasks;
  {
    auto rows = tx.scan("select " + columns_of<Task>() +
                            " from task where person_id = $1 and person_id is not null "
                            "and deleted_at is null",
                        person_id);
    while (rows.next()) tasks.push_back(row_to<Task>(rows));
  }
  for (auto const& task : tasks) tx.changed("task", task.id, task.version, seen_by_of(task));
}

}  // namespace kept
