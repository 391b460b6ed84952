#include "@room@/@noun@_routes.hpp"

#include "@room@/@noun@_store.hpp"
#include "firm/stale_version.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<@Noun@> @noun@_of(Context const& context, Db& db) {
  auto @noun@ = find_@noun@(db, context.viewer, TRY(context.id()));
  if (!@noun@) return refuse(Code::not_found);
  return std::move(*@noun@);
}

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_@noun@s(db, context.viewer); }));
}

Result<Response> show(Context& context, Request const&) {
  return found(TRY(context.store.read([&](Db& db) { return @noun@_of(context, db); })));
}

Result<Response> make_one(Context& context, Request const& request) {
  auto given = TRY(read_body<@Noun@>(request));
  TRY(settle(given));
  return made("/api/@noun@s", TRY(context.store.write([&](Tx& tx) -> Result<@Noun@> {
                return add_@noun@(tx, context.viewer, given);
              })));
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<@Noun@> {
    auto before = TRY(@noun@_of(context, tx));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    return save_@noun@(tx, context.viewer, before, after);
  })));
}

}  // namespace

Routes @noun@_routes() {
  return {{.method = Method::get,
           .pattern = "/api/@noun@s",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "Every @noun@", .gives = answers_list<@Noun@>()}},
          {.method = Method::post,
           .pattern = "/api/@noun@s",
           .permission = Permission::staff,
           .handle = make_one,
           .doc = {.summary = "Add a @noun@",
                   .takes = makes<@Noun@>(),
                   .gives = answers<@Noun@>()}},
          {.method = Method::get,
           .pattern = "/api/@noun@s/{id}",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "One @noun@", .gives = answers<@Noun@>()}},
          {.method = Method::patch,
           .pattern = "/api/@noun@s/{id}",
           .permission = Permission::staff,
           .handle = change,
           .doc = {.summary = "Change a @noun@",
                   .takes = changes<@Noun@>(),
                   .gives = answers<@Noun@>()}}};
}

}  // namespace kept
