#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "store/store.hpp"
#include "work/deal_routes.hpp"
#include "work/stage_store.hpp"

namespace kept {
namespace {

Result<Stage> find_known(Db& db, Viewer const& viewer, Id id) {
  auto stage = find_stage(db, viewer, id);
  if (!stage) return refuse(Code::not_found);
  return *stage;
}

Result<Response> list(Context& context, Request const&) {
  return list_response(TRY(stages_of(context)));
}

Result<Response> create(Context& context, Request const& request) {
  auto stage = TRY(read_body<Stage>(request));
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<Stage> {
    return create_once(
        tx, context, request, "stage", [&](Id id) { return find_known(tx, context.viewer, id); },
        [&] { return add_stage(tx, context.viewer, stage); });
  }));
  return made("/api/stages", saved);
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Stage> {
    auto before = TRY(find_known(tx, context.viewer, id));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    return save_stage(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto stage = TRY(find_known(tx, context.viewer, id));
    TRY(meets_version(context, stage));
    return remove_stage(tx, context.viewer, stage);
  }));
  return no_content();
}

}  // namespace

Result<std::vector<Stage>> stages_of(Context& context) {
  auto stages = context.store.read([&](Db& db) { return list_stages(db, context.viewer); });
  if (!stages.empty()) return stages;
  return context.store.write(
      [&](Tx& tx) -> Result<std::vector<Stage>> { return plant_stages(tx, context.viewer); });
}

Routes stage_routes() {
  return {
      {.pattern = "/api/stages",
       .handle = list,
       .doc = {.summary = "The stages of the firm's pipeline", .gives = answers_list<Stage>()}},
      {.method = Method::post,
       .pattern = "/api/stages",
       .permission = Permission::admin,
       .handle = create,
       .doc = {.summary = "Add a stage", .takes = makes<Stage>(), .gives = answers<Stage>()}},
      {.method = Method::patch,
       .pattern = "/api/stages/{id}",
       .permission = Permission::admin,
       .handle = change,
       .doc = {.summary = "Change a stage", .takes = changes<Stage>(), .gives = answers<Stage>()}},
      {.method = Method::del,
       .pattern = "/api/stages/{id}",
       .permission = Permission::admin,
       .handle = remove,
       .doc = {.summary = "Remove a stage that no deal is in"},
       .takes = Takes::nothing}};
}

}  // namespace kept
