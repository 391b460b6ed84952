#include "today/today_tasks_store.hpp"

#include <algorithm>

#include "today/today_store.hpp"

namespace kept {
namespace {

/// What a line needs of a task; nothing about somebody in the bin.
Sql task_lines(Sql rest) {
  return "select k.id, k.version, k.what, k.due_on, p.id, p.name, p.call_name, o.id, o.name "
         "from task k left join person p on p.id = k.person_id and p.deleted_at is null "
         "left join organisation o on o.id = k.organisation_id and o.deleted_at is null "
         "where k.by_user_id = $1 and k.done_at is null and k.deleted_at is null "
         "and (k.person_id is null or p.id is not null) "
         "and (k.organisation_id is null or o.id is not null) and " +
         rest;
}

void take(std::vector<TaskFact>& facts, Rows rows) {
  while (rows.next()) {
    TaskFact fact{rows.id(0), rows.integer(1), std::string(rows.text(2)), rows.day(3), {}};
    if (rows.id(4))
      fact.to = {Noun::person, rows.id(4), std::string(rows.text(5)), std::string(rows.text(6))};
    else if (rows.id(7))
      fact.to = {Noun::organisation, rows.id(7), std::string(rows.text(8)), ""};
    if (std::ranges::find(facts, fact.id, &TaskFact::id) == facts.end())
      facts.push_back(std::move(fact));
  }
}

}  // namespace

void gather_tasks(Db& db, Viewer const& viewer, Day today, Instant now,
                  std::vector<TaskFact>& facts) {
  static Sql const due = task_lines("k.due_key <= $2 order by k.due_key desc, k.id desc limit $3");
  static Sql const reminded = task_lines(
      "k.remind_at is not null and k.remind_at <= $2 order by k.remind_at desc, k.id desc limit "
      "$3");
  take(facts, db.query(due, viewer.user_id, today, lines_of_a_kind_max));
  take(facts, db.query(reminded, viewer.user_id, now, lines_of_a_kind_max));
}

}  // namespace kept
