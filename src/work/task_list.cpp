#include "work/task_list.hpp"

#include <map>

#include "work/task_rows.hpp"

namespace kept {
namespace {

constexpr int rows_looked_at_max = 500;  // a page

/// Which index is walked.
struct Along {
  enum class Whose { all, user, person, organisation } whose = Whose::all;
  bool done = false;
  auto operator<=>(Along const&) const = default;
};

Along along(TaskFilter const& filter) {
  Along along;
  along.done = filter.state == TaskState::done;
  if (filter.person_id)
    along.whose = Along::Whose::person;
  else if (filter.organisation_id)
    along.whose = Along::Whose::organisation;
  else if (filter.by_user_id)
    along.whose = Along::Whose::user;
  return along;
}

Id whose(TaskFilter const& filter) {
  if (filter.person_id) return filter.person_id;
  if (filter.organisation_id) return filter.organisation_id;
  return filter.by_user_id;
}

/// $1 key, $2 id: after these. $3 rows to look at. $4 whose. $5, of open ones: due before this day.
Sql keys_along(Along along) {
  Sql whose = "(cast($4 as bigint) is null or cast($4 as bigint) > 0)";
  if (along.whose == Along::Whose::user) whose = "by_user_id = $4";
  if (along.whose == Along::Whose::person) whose = "person_id = $4 and person_id is not null";
  if (along.whose == Along::Whose::organisation)
    whose = "organisation_id = $4 and organisation_id is not null";
  auto start = "select id as key_id from task where deleted_at is null and " + whose;
  if (along.done)
    return start +
           " and done_at is not null and (done_at, id) < ($1, $2) "
           "order by done_at desc, id desc limit $3";
  return start +
         " and done_at is null and (due_key, id) > ($1, $2) and due_key < $5 "
         "order by due_key, id limit $3";
}

/// The rows along the index; which of them fit is asked in C++ (fits).
Sql statement(Along along) {
  thread_local std::map<Along, Sql> made;
  auto found = made.find(along);
  if (found == made.end()) {
    auto sql =
        task_select("k.id in (" + keys_along(along) + ") order by " +
                    (along.done ? Sql("k.done_at desc, k.id desc") : Sql("k.due_key, k.id")));
    found = made.emplace(along, sql).first;
  }
  return found->second;
}

bool fits(Task const& task, TaskFilter const& filter, Viewer const& viewer) {
  if (!may_see(task, viewer)) return false;
  if (filter.by_user_id && task.by_user_id != filter.by_user_id) return false;
  if (filter.person_id && task.person_id != filter.person_id) return false;
  if (filter.organisation_id && task.organisation_id != filter.organisation_id) return false;
  return !task.to || !task.to->name.empty();  // whom it is about is in the bin
}

/// Where a page goes on.
struct Place {
  Day due{-719'162};  // 0001-01-01
  std::int64_t done_at = INT64_MAX;
  Id id;
};

Result<Place> place_in(ListQuery const& query, bool done) {
  Place place;
  if (done) place.id = Id{INT64_MAX};
  if (query.after.empty()) return place;
  if (done) {
    place.done_at = TRY(query.after_number(0));
  } else {
    auto day = parse_day(query.after[0]);
    if (!day) return refuse(Code::bad_cursor, "after");
    place.due = *day;
  }
  place.id = TRY(query.after_id(1));
  return place;
}

std::string cursor_of(Place const& place, bool done) {
  return make_cursor(
      {done ? std::to_string(place.done_at) : to_text(place.due), to_text(place.id)});
}

}  // namespace

Result<TaskPage> list_tasks(Db& db, Viewer const& viewer, TaskFilter const& filter,
                            ListQuery const& query) {
  bool done = filter.state == TaskState::done;
  auto place = TRY(place_in(query, done));
  auto before = filter.state == TaskState::overdue ? filter.today : without_day + 1;
  auto sql = statement(along(filter));
  auto rows =
      done ? db.query(sql, place.done_at, place.id.value, rows_looked_at_max, whose(filter))
           : db.query(sql, place.due, place.id.value, rows_looked_at_max, whose(filter), before);
  TaskPage page;
  int looked_at = 0;
  for (; rows.next(); ++looked_at) {
    auto task = task_of(rows);
    bool fitting = fits(task, filter, viewer);
    if (fitting && page.items.size() == query.limit) {
      page.next = cursor_of(place, done);
      return page;
    }
    place = {task.due_key, task.done_at.value_or(Instant{}).micros, task.id};
    if (fitting) page.items.push_back(std::move(task));
  }
  if (looked_at == rows_looked_at_max) page.next = cursor_of(place, done);
  return page;
}

}  // namespace kept
