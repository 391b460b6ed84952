#include "firm/absence_store.hpp"
#include "firm/firm_routes.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_absences(db, context.viewer); }));
}

Result<Response> make_one(Context& context, Request const& request) {
  auto given = TRY(read_body<Absence>(request));
  TRY(settle(given));
  auto absence = TRY(context.store.write([&](Tx& tx) -> Result<Absence> {
    return create_once(
        tx, context, request, "absence",
        [&](Id id) -> Result<Absence> {
          auto earlier = find_absence(tx, context.viewer, id);
          if (!earlier) return refuse(Code::not_found);
          return std::move(*earlier);
        },
        [&] { return add_absence(tx, context.viewer, given); });
  }));
  return made("/api/me/absences", absence);
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) { return remove_absence(tx, context.viewer, id); }));
  return no_content();
}

}  // namespace

Routes absence_routes() {
  return {{.pattern = "/api/me/absences",
           .runs = Runs::quick,
           .handle = list,
           .doc = {.summary = "When I am away", .gives = answers_list<Absence>()}},
          {.method = Method::post,
           .pattern = "/api/me/absences",
           .handle = make_one,
           .doc = {.summary = "Say when I am away; others learn the days, not the note",
                   .takes = makes<Absence>(),
                   .gives = answers<Absence>()}},
          {.method = Method::del,
           .pattern = "/api/me/absences/{id}",
           .handle = remove,
           .doc = {.summary = "I am not away after all"},
           .takes = Takes::nothing}};
}

}  // namespace kept
