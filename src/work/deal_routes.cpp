#include "work/deal_routes.hpp"

#include "firm/firm_store.hpp"
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/word_in.hpp"
#include "store/store.hpp"
#include "work/deal_list.hpp"
#include "work/stage_store.hpp"

namespace kept {
namespace {

Result<Deal> find_known(Db& db, Context const& context, Id id) {
  auto deal = find_deal(db, context.viewer, id);
  if (!deal) return refuse(Code::not_found);
  return *deal;
}

Result<Response> list(Context& context, Request const& request) {
  DealFilter filter;
  auto const& query = request.query;
  filter.state = TRY(word_in<StageKind>(query, "state"));
  filter.stage_id = TRY(query.id("stage_id")).value_or(Id{});
  filter.by_user_id = TRY(query.id("by_user_id")).value_or(Id{});
  filter.person_id = TRY(query.id("person_id")).value_or(Id{});
  filter.organisation_id = TRY(query.id("organisation_id")).value_or(Id{});
  auto page = TRY(list_query(request, 1));
  return context.store.read([&](Db& db) -> Result<Response> {
    auto found = TRY(list_deals(db, context.viewer, filter, page));
    return list_response(found.items, found.next);
  });
}

Result<Response> board(Context& context, Request const& request) {
  auto by_user_id = TRY(request.query.id("by_user_id")).value_or(Id{});
  auto stages = TRY(stages_of(context));
  return json_response(to_json(context.store.read([&](Db& db) {
    return make_board(db, context.viewer, stages, by_user_id, context.clock.now());
  })));
}

Result<Response> show(Context& context, Request const&) {
  auto id = TRY(context.id());
  return found(TRY(context.store.read([&](Db& db) { return find_known(db, context, id); })));
}

Result<Response> moves(Context& context, Request const&) {
  auto id = TRY(context.id());
  return context.store.read([&](Db& db) -> Result<Response> {
    TRY(find_known(db, context, id));
    return list_response(moves_of_deal(db, context.viewer, id));
  });
}

/// By the one who writes it down and in the firm's currency, unless the body says otherwise.
Result<Response> create(Context& context, Request const& request) {
  auto given = TRY(read_body<Deal>(request));
  if (!given.by_user_id) given.by_user_id = context.viewer.user_id;
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<Deal> {
    auto deal = given;
    if (deal.currency.empty())
      if (auto firm = find_firm(tx, context.viewer)) deal.currency = firm->currency;
    TRY(settle(deal));
    auto today = firm_zone(tx, context.viewer).day_of(context.clock.now());
    return create_once(
        tx, context, request, "deal", [&](Id id) { return find_known(tx, context, id); },
        [&] { return add_deal(tx, context.viewer, deal, today); });
  }));
  return made("/api/deals", saved);
}

Result<Response> change(Context& context, Request const& request) {
  auto id = TRY(context.id());
  return found(TRY(context.store.write([&](Tx& tx) -> Result<Deal> {
    auto before = TRY(find_known(tx, context, id));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    return save_deal(tx, context.viewer, before, after);
  })));
}

Result<Response> remove(Context& context, Request const&) {
  auto id = TRY(context.id());
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto deal = TRY(find_known(tx, context, id));
    TRY(meets_version(context, deal));
    return delete_deal(tx, context.viewer, deal);
  }));
  return no_content();
}

Routes reading_routes() {
  return {{.pattern = "/api/deals",
           .handle = list,
           .doc = {.summary = "Deals, newest first",
                   .gives = answers_list<Deal>(),
                   .query = {{"state", "string", "open, won or lost; all when none is given"},
                             {"stage_id", "id"},
                             {"by_user_id", "id"},
                             {"person_id", "id"},
                             {"organisation_id", "id"},
                             {"limit", "integer"},
                             {"after"}}}},
          {.pattern = "/api/deals/board",
           .handle = board,
           .doc = {.summary = "The pipeline: each stage with its deals and what they are worth; "
                              "won and lost ones of the last 30 days",
                   .gives = answers<Board>(),
                   .query = {{"by_user_id", "id"}}}},
          {.pattern = "/api/deals/{id}",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "A deal", .gives = answers<Deal>()}},
          {.pattern = "/api/deals/{id}/moves",
           .handle = moves,
           .doc = {.summary = "Its way through the pipeline, the last step first",
                   .gives = answers_list<DealMove>()}}};
}

}  // namespace

Routes deal_routes() {
  auto routes = reading_routes();
  for (auto& route : Routes{{.method = Method::post,
                             .pattern = "/api/deals",
                             .permission = Permission::staff,
                             .handle = create,
                             .doc = {.summary = "Make a deal; whether the customer is new is asked "
                                                "of their roles and won deals",
                                     .takes = makes<Deal>(),
                                     .gives = answers<Deal>()}},
                            {.method = Method::patch,
                             .pattern = "/api/deals/{id}",
                             .permission = Permission::staff,
                             .handle = change,
                             .doc = {.summary = "Change a deal, or move it to another stage",
                                     .takes = changes<Deal>(),
                                     .gives = answers<Deal>()}},
                            {.method = Method::del,
                             .pattern = "/api/deals/{id}",
                             .permission = Permission::staff,
                             .handle = remove,
                             .doc = {.summary = "Put a deal in the bin"},
                             .takes = Takes::nothing}})
    routes.push_back(std::move(route));
  return routes;
}

}  // namespace kept
