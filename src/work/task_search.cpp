#include "work/task_search.hpp"

#include "individuals/conversation_search.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

std::optional<SearchText> find(Db& db, Viewer const& viewer, Id id) {
  auto task = find_task(db, viewer, id);
  if (!task) return {};
  SearchText text{.id = id,
                  .text = task->note.empty() ? task->what : task->what + "\n" + task->note,
                  .at = task->created_at,
                  .seen_by = seen_by_of(*task)};
  if (task->person_id) text.about = people_searched_about(db, {task->person_id});
  if (task->organisation_id) text.about = organisations_searched_about(db, {task->organisation_id});
  if (task->to && text.about.empty()) return {};  // they are in the bin
  return text;
}

}  // namespace

SearchSource task_search_source() {
  return {.noun = "task",
          .number = 4,
          .why = "what",
          .find = find,
          .ids_after =
              [](Db& db, Id after, std::size_t limit) {
                std::vector<Id> ids;
                for (auto const& task :
                     tasks_after(db, Viewer::system(), after, static_cast<int>(limit)))
                  ids.push_back(task.id);
                return ids;
              },
          .ids_about =
              [](Db& db, Id person_id, std::size_t limit) {
                return tasks_about(db, Viewer::system(), person_id, limit);
              }};
}

}  // namespace kept
