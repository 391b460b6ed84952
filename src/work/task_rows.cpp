#include "work/task_rows.hpp"

#include "individuals/conversation.hpp"
#include "store/audit.hpp"
#include "store/timeline.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

constexpr int columns = static_cast<int>(column_count<Task>());

std::string facts_of(Task const& task) {
  std::string out = "{\"what\":";
  write_json(out, first_part(task.what, 500));
  out += ",\"due_on\":";
  write_json(out, task.due_on);
  out += ",\"by\":";
  write_json(out, task.by);
  return out + "}";
}

/// Who saw it before and who sees it now: a page that may show it no longer hears so too.
SeenBy seen_by_either(Task const* before, Task const& after) {
  if (!before || !after.is_private || !before->is_private) return seen_by_of(after);
  std::vector<Id> const users{before->by_user_id, after.by_user_id, after.made_by_user_id};
  return SeenBy::only(users);
}

}  // namespace

SeenBy seen_by_of(Task const& task) {
  if (!task.is_private) return SeenBy::everybody();
  std::vector<Id> users{task.by_user_id};
  if (task.made_by_user_id && task.made_by_user_id != task.by_user_id)
    users.push_back(task.made_by_user_id);
  return SeenBy::only(users);
}

Sql task_select(Sql rest) {
  return "select " + columns_of<Task>("k.") +
         ", case when p.deleted_at is null then p.name end, "
         "case when o.deleted_at is null then o.name end, u.name from task k "
         "left join person p on p.id = k.person_id "
         "left join organisation o on o.id = k.organisation_id "
         "left join users u on u.id = k.by_user_id where " +
         rest;
}

Task task_of(Rows const& rows) {
  auto task = row_to<Task>(rows);
  if (task.person_id)
    task.to = Counterpart{Noun::person, task.person_id, std::string(rows.text(columns))};
  else if (task.organisation_id)
    task.to =
        Counterpart{Noun::organisation, task.organisation_id, std::string(rows.text(columns + 1))};
  if (!rows.is_null(columns + 2)) task.by = rows.text(columns + 2);
  return task;
}

void tell_timeline(Tx& tx, Task const& task) {
  remove_from_timeline(tx, task.id);
  if (!task.person_id && !task.organisation_id) return;
  TimelineEntry entry{.person_id = task.person_id,
                      .organisation_id = task.organisation_id,
                      .at = task.created_at,
                      .kind = TimelineKind::task_made,
                      .ref_id = task.id,
                      .facts = {facts_of(task)},
                      .private_to = seen_by_of(task).column()};
  // That one comes again was told when the first was made.
  if (!task.follows) add_to_timeline(tx, entry);
  if (!task.done_at) return;
  entry.kind = TimelineKind::task_done;
  entry.at = *task.done_at;
  add_to_timeline(tx, entry);
}

void tell_task(Tx& tx, Viewer const& by, Task const* before, Task const& after) {
  tell_timeline(tx, after);
  Task const none{};
  auto const& earlier = before ? *before : none;
  auto what =
      after.is_private ? differences_without_values(earlier, after) : differences(earlier, after);
  if (what != "{}") tx.audit(by, "task", after.id, before ? "changed" : "made", what);
  tx.changed("task", after.id, after.version, seen_by_either(before, after));
}

}  // namespace kept
