// What happens to a promise: delivered, a new day agreed, taken back.
#include "promises/promise_context.hpp"
#include "promises/promise_routes.hpp"

namespace kept {
namespace {

/// An empty body is {}.
template <class Body>
Result<Body> read_event(Request const& request) {
  if (request.body.empty()) return read_json<Body>("{}");
  return read_body<Body>(request);
}

/// Finds the promise, lets `happen` change it, saves it as `kind` of the timeline.
template <class Body>
Result<Response> happen(RecordKeeper& keeper, Context& context, Request const& request,
                        TimelineKind kind, Done (*happens)(Promise&, KnownPromise const&, Body)) {
  auto known = TRY(find_known_promise(context));
  TRY(meets_version(context, known.promise));
  auto body = TRY(read_event<Body>(request));
  auto after = known.promise;
  TRY(happens(after, known, std::move(body)));
  return save_and_answer(keeper, context, known, after, kind);
}

Result<Response> put_delivery(RecordKeeper& keeper, Context& context, Request const& request) {
  return happen<Delivery>(keeper, context, request, TimelineKind::promise_delivered,
                          [](Promise& promise, KnownPromise const& known, Delivery body) {
                            return deliver(promise, known.zone, body.done_at.value_or(known.now),
                                           known.now);
                          });
}

Result<Response> undo(RecordKeeper& keeper, Context& context, Request const&) {
  auto known = TRY(find_known_promise(context));
  TRY(meets_version(context, known.promise));
  auto after = known.promise;
  TRY(undo_delivery(after, known.zone));
  return save_and_answer(keeper, context, known, after);
}

Result<Response> put_renegotiation(RecordKeeper& keeper, Context& context, Request const& request) {
  return happen<NewDay>(keeper, context, request, TimelineKind::promise_renegotiated,
                        [](Promise& promise, KnownPromise const& known, NewDay body) {
                          return renegotiate(promise, known.zone, body.said_for, body.aim_for,
                                             std::move(body.reason), known.now);
                        });
}

Result<Response> put_withdrawal(RecordKeeper& keeper, Context& context, Request const& request) {
  return happen<Withdrawal>(keeper, context, request, TimelineKind::promise_withdrawn,
                            [](Promise& promise, KnownPromise const& known, Withdrawal body) {
                              return withdraw(promise, known.zone, std::move(body.reason),
                                              known.now);
                            });
}

}  // namespace

Routes promise_event_routes(RecordKeeperPointer const& keeper) {
  return {{.method = Method::put,
           .pattern = "/api/promises/{id}/delivery",
           .permission = Permission::staff,
           .handle = [keeper](auto& c, auto const& r) { return put_delivery(*keeper, c, r); },
           .doc = {.summary = "It is done, now or at another moment",
                   .takes = makes<Delivery>(),
                   .gives = answers<Promise>()}},
          {.method = Method::del,
           .pattern = "/api/promises/{id}/delivery",
           .permission = Permission::staff,
           .handle = [keeper](auto& c, auto const& r) { return undo(*keeper, c, r); },
           .doc = {.summary = "It is not done after all", .gives = answers<Promise>()},
           .takes = Takes::nothing},
          {.method = Method::put,
           .pattern = "/api/promises/{id}/renegotiation",
           .permission = Permission::staff,
           .handle = [keeper](auto& c, auto const& r) { return put_renegotiation(*keeper, c, r); },
           .doc = {.summary = "Another day was agreed on",
                   .takes = makes<NewDay>(),
                   .gives = answers<Promise>()}},
          {.method = Method::put,
           .pattern = "/api/promises/{id}/withdrawal",
           .permission = Permission::staff,
           .handle = [keeper](auto& c, auto const& r) { return put_withdrawal(*keeper, c, r); },
           .doc = {.summary = "It is taken back",
                   .takes = makes<Withdrawal>(),
                   .gives = answers<Promise>()}}};
}

}  // namespace kept
