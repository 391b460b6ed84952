#include "firm/closed_day_store.hpp"
#include "firm/firm_routes.hpp"
#include "firm/holiday.hpp"
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

Result<ClosedDay> find_one(Db& db, Viewer const& viewer, Id id) {
  auto closed = find_closed_day(db, viewer, id);
  if (!closed) return refuse(Code::not_found);
  return std::move(*closed);
}

Result<Response> list(Context& context, Request const& request) {
  auto from = TRY(request.query.day("from")).value_or(holidays_from());
  auto until = TRY(request.query.day("until")).value_or(holidays_until());
  return list_response(
      context.store.read([&](Db& db) { return own_closed_days(db, context.viewer, from, until); }));
}

Result<Response> make_one(Context& context, Request const& request) {
  auto given = TRY(read_body<ClosedDay>(request));
  TRY(settle(given));
  auto closed = TRY(context.store.write([&](Tx& tx) -> Result<ClosedDay> {
    return create_once(
        tx, context, request, "closed_day", [&](Id id) { return find_one(tx, context.viewer, id); },
        [&] { return add_closed_day(tx, context.viewer, given); });
  }));
  return made("/api/calendar/closed-days", closed);
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<ClosedDay> {
    auto before = TRY(find_one(tx, context.viewer, id));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    return save_closed_day(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto closed = TRY(find_one(tx, context.viewer, id));
    TRY(meets_version(context, closed));
    return remove_closed_day(tx, context.viewer, closed);
  }));
  return no_content();
}

}  // namespace

Routes closed_day_routes() {
  return {{.pattern = "/api/calendar/closed-days",
           .handle = list,
           .doc = {.summary = "Days the firm is closed, works half, or works all the same",
                   .gives = answers_list<ClosedDay>(),
                   .query = {{"from", "day"}, {"until", "day"}}}},
          {.method = Method::post,
           .pattern = "/api/calendar/closed-days",
           .permission = Permission::admin,
           .handle = make_one,
           .doc = {.summary = "Close a day, or several together",
                   .takes = makes<ClosedDay>(),
                   .gives = answers<ClosedDay>()}},
          {.method = Method::patch,
           .pattern = "/api/calendar/closed-days/{id}",
           .permission = Permission::admin,
           .handle = change,
           .doc = {.summary = "Change a closed day",
                   .takes = changes<ClosedDay>(),
                   .gives = answers<ClosedDay>()}},
          {.method = Method::del,
           .pattern = "/api/calendar/closed-days/{id}",
           .permission = Permission::admin,
           .handle = remove,
           .doc = {.summary = "Take a closed day away"},
           .takes = Takes::nothing}};
}

}  // namespace kept
