#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "individuals/present.hpp"
#include "promises/promise_kind_store.hpp"
#include "promises/promise_routes.hpp"

namespace kept {
namespace {

Result<PromiseKind> find_kind(Db& db, Viewer const& viewer, Id id) {
  auto kind = find_promise_kind(db, viewer, id);
  if (!kind) return refuse(Code::not_found);
  return *kind;
}

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_promise_kinds(db, context.viewer); }));
}

Result<Response> create(Context& context, Request const& request) {
  auto kind = TRY(read_body<PromiseKind>(request));
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<PromiseKind> {
    return create_once(
        tx, context, request, "promise_kind",
        [&](Id id) { return find_kind(tx, context.viewer, id); },
        [&] { return add_promise_kind(tx, context.viewer, kind); });
  }));
  return made("/api/promise-kinds", saved);
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<PromiseKind> {
    auto before = TRY(find_kind(tx, context.viewer, id));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    return save_promise_kind(tx, context.viewer, before, after);
  }));
  return found(saved);
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto kind = TRY(find_kind(tx, context.viewer, id));
    TRY(meets_version(context, kind));
    return remove_promise_kind(tx, context.viewer, kind);
  }));
  return no_content();
}

}  // namespace

Routes promise_kind_routes() {
  return {{.pattern = "/api/promise-kinds",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "What the firm promises", .gives = answers_list<PromiseKind>()}},
          {.method = Method::post,
           .pattern = "/api/promise-kinds",
           .permission = Permission::staff,
           .handle = create,
           .doc = {.summary = "Add a kind of promise",
                   .takes = makes<PromiseKind>(),
                   .gives = answers<PromiseKind>()}},
          {.method = Method::patch,
           .pattern = "/api/promise-kinds/{id}",
           .permission = Permission::staff,
           .handle = change,
           .doc = {.summary = "Change a kind of promise",
                   .takes = changes<PromiseKind>(),
                   .gives = answers<PromiseKind>()}},
          {.method = Method::del,
           .pattern = "/api/promise-kinds/{id}",
           .permission = Permission::staff,
           .handle = remove,
           .doc = {.summary = "Remove a kind of promise that nothing is of"},
           .takes = Takes::nothing}};
}

}  // namespace kept
