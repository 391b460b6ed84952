#pragma once
// The list of tasks, paged by key: open ones by the day they are due, those without a day last;
// done ones by when they were done, newest first. It goes along one index and looks at a bounded
// number of rows a page, so a page may hold fewer items than its limit and still have a next one.
#include "http/list.hpp"
#include "work/task_store.hpp"

namespace kept {

enum class TaskState {
  open,     // not done
  overdue,  // not done, and the day is over
  done
};
constexpr auto words_of(TaskState) { return std::array{"open"sv, "overdue"sv, "done"sv}; }

struct TaskFilter {
  TaskState state = TaskState::open;
  Id by_user_id, person_id, organisation_id;
  Day today;
};

struct TaskPage {
  std::vector<Task> items;
  std::string next;
};

/// Refuses bad_cursor.
Result<TaskPage> list_tasks(Db& db, Viewer const& viewer, TaskFilter const& filter,
                            ListQuery const& page);

}  // namespace kept
