#include "firm/firm_routes.hpp"
#include "firm/own_field_store.hpp"
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<OwnField> field_of(Context const& context, Db& db) {
  auto field = find_own_field(db, context.viewer, TRY(context.id()));
  if (!field) return refuse(Code::not_found);
  return std::move(*field);
}

Result<Response> list(Context& context, Request const& request) {
  std::optional<OwnNoun> noun;
  if (auto word = request.query.get("noun")) {
    noun = enum_of<OwnNoun>(*word);
    if (!noun) return refuse(Code::bad_parameter, "noun");
  }
  return list_response(
      context.store.read([&](Db& db) { return list_own_fields(db, context.viewer, noun); }));
}

Result<Response> make_one(Context& context, Request const& request) {
  auto given = TRY(read_body<OwnField>(request));
  TRY(settle(given));
  auto field = TRY(context.store.write([&](Tx& tx) -> Result<OwnField> {
    return create_once(
        tx, context, request, "own_field",
        [&](Id id) -> Result<OwnField> {
          auto earlier = find_own_field(tx, context.viewer, id);
          if (!earlier) return refuse(Code::not_found);
          return std::move(*earlier);
        },
        [&] { return add_own_field(tx, context.viewer, given); });
  }));
  return made("/api/own-fields", field);
}

Result<Response> change(Context& context, Request const& request) {
  return found(TRY(context.store.write([&](Tx& tx) -> Result<OwnField> {
    auto before = TRY(field_of(context, tx));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    return save_own_field(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto field = TRY(field_of(context, tx));
    TRY(meets_version(context, field));
    return remove_own_field(tx, context.viewer, field);
  }));
  return no_content();
}

}  // namespace

Routes own_field_routes() {
  return {
      {.method = Method::get,
       .pattern = "/api/own-fields",
       .runs = Runs::quick,
       .handle = list,
       .doc = {.summary = "The firm's own fields",
               .gives = answers_list<OwnField>(),
               .query = {{"noun", "string", "person or organisation; both without it"}}}},
      {.method = Method::post,
       .pattern = "/api/own-fields",
       .permission = Permission::staff,
       .handle = make_one,
       .doc = {.summary = "Add an own field",
               .takes = makes<OwnField>(),
               .gives = answers<OwnField>()}},
      {.method = Method::patch,
       .pattern = "/api/own-fields/{id}",
       .permission = Permission::admin,
       .handle = change,
       .doc = {.summary = "Change an own field",
               .takes = changes<OwnField>(),
               .gives = answers<OwnField>()}},
      {.method = Method::del,
       .pattern = "/api/own-fields/{id}",
       .permission = Permission::admin,
       .handle = remove,
       .doc = {.summary = "Take an own field away; what people hold in it is not shown any more"},
       .takes = Takes::nothing}};
}

}  // namespace kept
