#pragma once
// What every route about one promise begins with.
#include "firm/firm_store.hpp"
#include "firm/stale_version.hpp"
#include "individuals/present.hpp"
#include "promises/forecaster.hpp"
#include "promises/promise_store.hpp"

namespace kept {

/// The firm's zone and this moment, together with the promise of the path.
struct KnownPromise {
  Promise promise;
  Zone zone;
  Instant now;
  PromiseView view() const { return {zone, now}; }
};

inline Zone zone_of(Context& context) {
  return context.store.read([&](Db& db) { return firm_zone(db, context.viewer); });
}

inline Result<KnownPromise> find_known_promise(Context& context) {
  auto id = TRY(context.id());
  auto now = context.clock.now();
  return context.store.read([&](Db& db) -> Result<KnownPromise> {
    auto zone = firm_zone(db, context.viewer);
    auto promise = find_promise(db, context.viewer, id, {zone, now});
    if (!promise) return refuse(Code::not_found);
    return KnownPromise{std::move(*promise), zone, now};
  });
}

/// Learns the record outside a write, where nobody waits behind it.
inline void learn_before_writing(RecordKeeper& keeper, Context& context) {
  context.store.read([&](Db& db) { (void)keeper.read(db, context.viewer); });
}

inline bool may_be_at_risk(Promise const& promise) {
  return promise.outcome == Outcome::open && promise.direction == Direction::ours;
}

/// With what is at risk now.
inline Promise with_risk(RecordKeeper& keeper, Context& context, Promise promise, Instant now) {
  if (!may_be_at_risk(promise)) return promise;
  context.store.read([&](Db& db) {
    Forecaster forecaster(db, context.viewer, keeper.read(db, context.viewer), now);
    promise.risk = forecaster.risk(promise);
  });
  return promise;
}

/// Saves and answers 200 with the promise; a stale one is refused with the present one.
inline Result<Response> save_and_answer(RecordKeeper& keeper, Context& context,
                                        KnownPromise const& before, Promise const& after,
                                        std::optional<TimelineKind> kind = {}) {
  learn_before_writing(keeper, context);
  auto saved = context.store.write([&](Tx& tx) {
    return save_promise(tx, context.viewer, before.promise, after, kind, before.view());
  });
  auto answer = TRY(with_present(context, std::move(saved), [&](Db& db) {
    return find_promise(db, context.viewer, before.promise.id, before.view());
  }));
  return found(with_risk(keeper, context, std::move(answer), before.now));
}

}  // namespace kept
