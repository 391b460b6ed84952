#include "firm/firm_routes.hpp"
#include "firm/saved_view_store.hpp"
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<SavedView> one(Db& db, Viewer const& viewer, Id id) {
  auto view = find_view(db, viewer, id);
  if (!view) return refuse(Code::not_found);
  return std::move(*view);
}

Result<Response> list(Context& context, Request const& request) {
  std::optional<ViewNoun> noun;
  if (auto const word = request.query.get("noun")) {
    noun = enum_of<ViewNoun>(*word);
    if (!noun) return refuse(Code::bad_parameter, "noun");
  }
  return list_response(
      context.store.read([&](Db& db) { return list_views(db, context.viewer, noun); }));
}

Result<Response> make_one(Context& context, Request const& request) {
  auto given = TRY(read_body<SavedView>(request));
  TRY(settle(given));
  return made("/api/views", TRY(context.store.write([&](Tx& tx) -> Result<SavedView> {
                return create_once(
                    tx, context, request, "saved_view",
                    [&](Id id) { return one(tx, context.viewer, id); },
                    [&] { return add_view(tx, context.viewer, given); });
              })));
}

Result<Response> change(Context& context, Request const& request) {
  auto const id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<SavedView> {
    auto const before = TRY(one(tx, context.viewer, id));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    return save_view(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto const id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    return remove_view(tx, context.viewer, TRY(one(tx, context.viewer, id)));
  }));
  return no_content();
}

}  // namespace

Routes saved_view_routes() {
  return {{.pattern = "/api/views",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "My saved views, and those that are shared",
                   .gives = answers_list<SavedView>(),
                   .query = {{"noun", "string",
                              "people, organisations, promises, tasks, deals or complaints"}}}},
          {.method = Method::post,
           .pattern = "/api/views",
           .handle = make_one,
           .doc = {.summary = "Save a view",
                   .takes = makes<SavedView>(),
                   .gives = answers<SavedView>()}},
          {.method = Method::patch,
           .pattern = "/api/views/{id}",
           .handle = change,
           .doc = {.summary = "Change a view: one's own; admins also a shared one",
                   .takes = changes<SavedView>(),
                   .gives = answers<SavedView>()}},
          {.method = Method::del,
           .pattern = "/api/views/{id}",
           .handle = remove,
           .doc = {.summary = "Remove a view: one's own; admins also a shared one"},
           .takes = Takes::nothing}};
}

}  // namespace kept
