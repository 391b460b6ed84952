// Tasks done and not done after all, into the bin, out of it, and gone for good.
#include <algorithm>

#include "firm/calendars.hpp"
#include "individuals/conversation.hpp"
#include "store/audit.hpp"
#include "store/bin.hpp"
#include "store/noun_changed.hpp"
#include "store/timeline.hpp"
#include "work/task_rows.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

constexpr int holidays_known_days = 60;  // after the day looked from; later ones are weekdays

/// The next one's id; none for a task that does not come again.
Id add_next(Tx& tx, Viewer const& by, Task const& done, Zone const& zone) {
  if (done.repeat == Repeat::none || !done.due_on) return {};
  auto after = std::max(*done.due_on, zone.day_of(tx.now()));
  std::optional<WorkingCalendar> calendar;
  auto is_worked = [&](Day day) {
    if (!calendar) calendar = calendar_of_firm(tx, by, after, after + holidays_known_days);
    return calendar->worked(day) != Worked::no;
  };
  auto due_on = next_day(done, after, is_worked);
  if (!due_on) return {};
  auto next = follow(done, *due_on, zone);
  next.id = tx.new_id();
  next.version = 1;
  next.created_at = next.changed_at = tx.now();
  insert_row(tx, "task", next);
  tell_task(tx, by, nullptr, next);
  return next.id;
}

/// Every row that stands beside it.
void forget(Tx& tx, Id id) {
  tx.run("delete from task where id = $1", id);
  remove_from_timeline(tx, id);
  scrub_audit(tx, "task", id);
}

/// Takes the next one away where it is as it was made; else it stays, and is not made again.
Id take_next_away(Tx& tx, Viewer const& by, Id next_id) {
  auto next = next_id ? find_task(tx, Viewer::system(), next_id) : std::nullopt;
  if (!next || next->version != 1 || next->done_at) return next_id;
  forget(tx, next_id);
  tx.audit(by, "task", next_id, "purged");
  tx.changed("task", next_id, next->version + 1, seen_by_of(*next));
  return {};
}

}  // namespace

Result<Task> finish_task(Tx& tx, Viewer const& by, Task const& task, Zone const& zone) {
  auto done = task;
  done.done_at = tx.now();
  done.done_by_user_id = by.user_id;
  if (!done.next_id) done.next_id = add_next(tx, by, done, zone);
  return save_task(tx, by, task, std::move(done));
}

Result<Task> undo_finish(Tx& tx, Viewer const& by, Task const& task) {
  auto open = task;
  open.done_at.reset();
  open.done_by_user_id = {};
  open.next_id = take_next_away(tx, by, task.next_id);
  return save_task(tx, by, task, std::move(open));
}

Done delete_task(Tx& tx, Viewer const& by, Task const& task) {
  auto deleted = task;
  deleted.deleted_at = tx.now();
  TRY(update_row(tx, "task", deleted));
  remove_from_timeline(tx, task.id);
  put_in_bin(tx, by, "task", task.id, first_part(task.what, 120), seen_by_of(task));
  tx.audit(by, "task", task.id, "deleted");
  tx.changed("task", task.id, deleted.version, seen_by_of(task));
  return {};
}

Done restore_task(Tx& tx, Viewer const& by, Id id) {
  static Sql const sql = task_select("k.id = $1 and k.deleted_at is not null");
  std::optional<Task> task;
  {
    auto rows = tx.query(sql, id);
    if (rows.next()) task = task_of(rows);
  }
  if (!task || !may_see(*task, by)) return refuse(Code::not_found);
  task->deleted_at.reset();
  task->changed_at = tx.now();
  TRY(update_row(tx, "task", *task));
  tell_timeline(tx, *task);
  tx.changed("task", id, task->version, seen_by_of(*task));
  return {};
}

Done purge_task(Tx& tx, Viewer const&, Id id) {
  if (tx.run("delete from task where id = $1 and deleted_at is not null", id) == 0)
    return refuse(Code::not_found);
  scrub_audit(tx, "task", id);
  return {};
}

void purge_tasks_of(Tx& tx, Noun noun, Id id) {
  std::vector<Id> ids;
  {
    auto rows =
        tx.scan(noun == Noun::person
                    ? Sql("select id from task where person_id = $1 and person_id is not null")
                    : Sql("select id from task where organisation_id = $1 "
                          "and organisation_id is not null"),
                id);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  for (auto task_id : ids) {
    forget(tx, task_id);
    tx.run("delete from bin where id = $1", task_id);
    tx.publish_late(NounChanged{"task", task_id});
  }
}

}  // namespace kept
