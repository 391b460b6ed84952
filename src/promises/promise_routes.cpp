#include "promises/promise_routes.hpp"

#include <algorithm>

#include "http/create_once.hpp"
#include "http/word_in.hpp"
#include "promises/promise_context.hpp"
#include "promises/promise_list.hpp"

namespace kept {
namespace {

constexpr std::size_t looked_at_for_risk = 500;

Result<PromiseFilter> filter_in(Query const& query) {
  PromiseFilter filter;
  filter.state = TRY(word_in<PromiseState>(query, "state")).value_or(PromiseState::all);
  filter.direction = TRY(word_in<Direction>(query, "direction"));
  filter.by_user_id = TRY(query.id("by_user_id")).value_or(Id{});
  filter.person_id = TRY(query.id("person_id")).value_or(Id{});
  filter.organisation_id = TRY(query.id("organisation_id")).value_or(Id{});
  filter.due_from = TRY(query.day("due_from"));
  filter.due_until = TRY(query.day("due_until"));
  return filter;
}

/// The riskiest of the nearest open ones of ours: there is no further page. Where the record says
/// nothing, those whose aim is over.
Result<Response> list_at_risk(Db& db, Context& context, Forecaster& forecaster,
                              PromiseFilter filter, std::size_t limit, PromiseView const& view) {
  filter.state = PromiseState::open;
  filter.direction = Direction::ours;
  auto found = TRY(list_promises(db, context.viewer, filter, {looked_at_for_risk, {}}, view));
  forecaster.add_risks(found.items);
  std::erase_if(found.items, [&](Promise const& one) {
    return one.risk ? !one.risk->at_risk : !one.aim_for || *one.aim_for >= forecaster.today();
  });
  std::ranges::stable_sort(found.items, {},
                           [](Promise const& one) { return one.risk ? one.risk->chance_now : 1; });
  if (found.items.size() > limit) found.items.resize(limit);
  return list_response(found.items);
}

Result<Response> list(RecordKeeper& keeper, Context& context, Request const& request) {
  auto filter = TRY(filter_in(request.query));
  auto page = TRY(list_query(request, 2));
  auto at_risk = TRY(request.query.flag("at_risk")).value_or(false);
  auto now = context.clock.now();
  return context.store.read([&](Db& db) -> Result<Response> {
    auto zone = firm_zone(db, context.viewer);
    if (at_risk || filter.state == PromiseState::at_risk) {
      Forecaster forecaster(db, context.viewer, keeper.read(db, context.viewer), now);
      return list_at_risk(db, context, forecaster, filter, page.limit, {zone, now});
    }
    auto found = TRY(list_promises(db, context.viewer, filter, page, {zone, now}));
    if (std::ranges::any_of(found.items, may_be_at_risk)) {
      Forecaster forecaster(db, context.viewer, keeper.read(db, context.viewer), now);
      forecaster.add_risks(found.items);
    }
    return list_response(found.items, found.next);
  });
}

Result<Response> show(RecordKeeper& keeper, Context& context, Request const&) {
  auto known = TRY(find_known_promise(context));
  return found(with_risk(keeper, context, std::move(known.promise), known.now));
}

/// By the one who writes it down, and now, unless the body says otherwise.
Result<Response> create(RecordKeeper& keeper, Context& context, Request const& request) {
  auto now = context.clock.now();
  auto zone = zone_of(context);
  auto promise = TRY(read_body<Promise>(request));
  if (promise.made_at.micros == 0) promise.made_at = now;
  if (!promise.by_user_id) promise.by_user_id = context.viewer.user_id;
  TRY(check(promise, now));
  settle(promise, zone);
  PromiseView view{zone, now};
  learn_before_writing(keeper, context);
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<Promise> {
    return create_once(
        tx, context, request, "promise",
        [&](Id id) -> Result<Promise> {
          auto earlier = find_promise(tx, context.viewer, id, view);
          if (!earlier) return refuse(Code::not_found);
          return *earlier;
        },
        [&] { return add_promise(tx, context.viewer, promise, view); });
  }));
  return made("/api/promises", with_risk(keeper, context, std::move(saved), now));
}

Result<Response> change(RecordKeeper& keeper, Context& context, Request const& request) {
  auto known = TRY(find_known_promise(context));
  TRY(meets_version(context, known.promise));
  auto after = known.promise;
  TRY(change_by_json(after, request.body));
  TRY(check(after, known.now));
  settle(after, known.zone);
  return save_and_answer(keeper, context, known, after);
}

Result<Response> remove(Context& context, Request const&) {
  auto known = TRY(find_known_promise(context));
  TRY(meets_version(context, known.promise));
  auto done = context.store.write(
      [&](Tx& tx) { return delete_promise(tx, context.viewer, known.promise); });
  TRY(with_present(context, std::move(done), [&](Db& db) {
    return find_promise(db, context.viewer, known.promise.id, known.view());
  }));
  return no_content();
}

std::vector<Parameter> list_parameters() {
  return {{"direction", "string", "ours, theirs"},
          {"by_user_id", "id"},
          {"person_id", "id"},
          {"organisation_id", "id"},
          {"state", "string",
           "open, at_risk, broken, done, standing (open and broken), all (when none is given)"},
          {"at_risk", "boolean", "true: open ones of ours that may not be kept, riskiest first"},
          {"due_from", "day"},
          {"due_until", "day"},
          {"limit", "integer"},
          {"after"}};
}

}  // namespace

Routes promise_routes(RecordKeeperPointer const& keeper) {
  return {{.pattern = "/api/promises",
           .handle = [keeper](auto& c, auto const& r) { return list(*keeper, c, r); },
           .doc = {.summary = "Promises by the day said",
                   .gives = answers_list<Promise>(),
                   .query = list_parameters()}},
          {.method = Method::post,
           .pattern = "/api/promises",
           .permission = Permission::staff,
           .handle = [keeper](auto& c, auto const& r) { return create(*keeper, c, r); },
           .doc = {.summary = "Make a promise",
                   .takes = makes<Promise>(),
                   .gives = answers<Promise>()}},
          {.pattern = "/api/promises/{id}",
           .handle = [keeper](auto& c, auto const& r) { return show(*keeper, c, r); },
           .doc = {.summary = "A promise", .gives = answers<Promise>()}},
          {.method = Method::patch,
           .pattern = "/api/promises/{id}",
           .permission = Permission::staff,
           .handle = [keeper](auto& c, auto const& r) { return change(*keeper, c, r); },
           .doc = {.summary = "Change a promise; another day is a renegotiation",
                   .takes = changes<Promise>(),
                   .gives = answers<Promise>()}},
          {.method = Method::del,
           .pattern = "/api/promises/{id}",
           .permission = Permission::staff,
           .handle = remove,
           .doc = {.summary = "Put a promise in the bin"},
           .takes = Takes::nothing}};
}

}  // namespace kept
