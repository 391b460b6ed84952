#include "work/task_routes.hpp"

#include "firm/firm_store.hpp"
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/word_in.hpp"
#include "store/store.hpp"
#include "work/task_list.hpp"

namespace kept {
namespace {

Result<Task> find_known(Db& db, Context const& context, Id id) {
  auto task = find_task(db, context.viewer, id);
  if (!task) return refuse(Code::not_found);
  return *task;
}

Result<Response> list(Context& context, Request const& request) {
  TaskFilter filter;
  auto const& query = request.query;
  filter.state = TRY(word_in<TaskState>(query, "state")).value_or(TaskState::open);
  filter.by_user_id = TRY(query.id("by_user_id")).value_or(Id{});
  filter.person_id = TRY(query.id("person_id")).value_or(Id{});
  filter.organisation_id = TRY(query.id("organisation_id")).value_or(Id{});
  auto page = TRY(list_query(request, 2));
  return context.store.read([&](Db& db) -> Result<Response> {
    filter.today = firm_zone(db, context.viewer).day_of(context.clock.now());
    auto found = TRY(list_tasks(db, context.viewer, filter, page));
    return list_response(found.items, found.next);
  });
}

Result<Response> show(Context& context, Request const&) {
  auto id = TRY(context.id());
  return found(TRY(context.store.read([&](Db& db) { return find_known(db, context, id); })));
}

/// By the one who writes it down, unless the body says otherwise.
Result<Response> create(Context& context, Request const& request) {
  auto task = TRY(read_body<Task>(request));
  if (!task.by_user_id) task.by_user_id = context.viewer.user_id;
  TRY(check(task));
  settle(task);
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<Task> {
    auto today = firm_zone(tx, context.viewer).day_of(context.clock.now());
    return create_once(
        tx, context, request, "task", [&](Id id) { return find_known(tx, context, id); },
        [&] { return add_task(tx, context.viewer, task, today); });
  }));
  return made("/api/tasks", saved);
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Task> {
    auto before = TRY(find_known(tx, context, id));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(check(after));
    settle(after, &before);
    return save_task(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto task = TRY(find_known(tx, context, id));
    TRY(meets_version(context, task));
    return delete_task(tx, context.viewer, task);
  }));
  return no_content();
}

enum class Finished { yes, no };

/// What is so already is answered as it is: sent twice, or by many at once, it happens once.
template <Finished finished>
Result<Response> finish(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.version());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Task> {
    auto task = TRY(find_known(tx, context, id));
    if (task.done_at.has_value() == (finished == Finished::yes)) return task;
    TRY(meets_version(context, task));
    if (finished == Finished::no) return undo_finish(tx, context.viewer, task);
    return finish_task(tx, context.viewer, task, firm_zone(tx, context.viewer));
  })));
}

Routes done_routes() {
  return {{.method = Method::post,
           .pattern = "/api/tasks/{id}/done",
           .permission = Permission::staff,
           .handle = finish<Finished::yes>,
           .doc = {.summary = "It is done; one that comes again makes its next one",
                   .gives = answers<Task>()},
           .takes = Takes::nothing},
          {.method = Method::del,
           .pattern = "/api/tasks/{id}/done",
           .permission = Permission::staff,
           .handle = finish<Finished::no>,
           .doc = {.summary = "It is not done after all; an untouched next one goes away",
                   .gives = answers<Task>()},
           .takes = Takes::nothing}};
}

}  // namespace

Routes task_routes() {
  Routes routes = {
      {.pattern = "/api/tasks",
       .handle = list,
       .doc = {.summary = "Tasks by the day they are due",
               .gives = answers_list<Task>(),
               .query = {{"by_user_id", "id"},
                         {"person_id", "id"},
                         {"organisation_id", "id"},
                         {"state", "string",
                          "open (when none is given), overdue, done (newest first)"},
                         {"limit", "integer"},
                         {"after"}}}},
      {.method = Method::post,
       .pattern = "/api/tasks",
       .permission = Permission::staff,
       .handle = create,
       .doc = {.summary = "Make a task", .takes = makes<Task>(), .gives = answers<Task>()}},
      {.pattern = "/api/tasks/{id}",
       .runs = Runs::quick,
       .handle = show,
       .doc = {.summary = "A task", .gives = answers<Task>()}},
      {.method = Method::patch,
       .pattern = "/api/tasks/{id}",
       .permission = Permission::staff,
       .handle = change,
       .doc = {.summary = "Change a task", .takes = changes<Task>(), .gives = answers<Task>()}},
      {.method = Method::del,
       .pattern = "/api/tasks/{id}",
       .permission = Permission::staff,
       .handle = remove,
       .doc = {.summary = "Put a task in the bin"},
       .takes = Takes::nothing}};
  for (auto& route : done_routes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace kept
