// Promises into the bin, out of it, and gone for good.
#include "individuals/conversation.hpp"
#include "promises/delivery_record_store.hpp"
#include "promises/forecast_store.hpp"
#include "promises/promise_rows.hpp"
#include "store/audit.hpp"
#include "store/bin.hpp"
#include "store/noun_changed.hpp"

namespace kept {
namespace {

/// The whole story anew: each line as it was told when it happened.
void tell_all(Tx& tx, Promise const& promise, Zone const& zone) {
  auto told = promise;
  told.renegotiations.clear();
  told.done_at.reset();
  told.withdrawn_at.reset();
  if (!promise.renegotiations.empty()) told.said_for = promise.renegotiations.front().from;
  auto tell = [&](TimelineKind kind, Instant at) {
    told.outcome = outcome_of(told, zone, at);
    tell_promise(tx, told, kind, at);
  };
  tell(TimelineKind::promise_made, promise.made_at);
  for (auto const& renegotiation : promise.renegotiations) {
    told.renegotiations.push_back(renegotiation);
    told.said_for = renegotiation.to;
    tell(TimelineKind::promise_renegotiated, renegotiation.at);
  }
  if ((told.done_at = promise.done_at)) tell(TimelineKind::promise_delivered, *promise.done_at);
  if ((told.withdrawn_at = promise.withdrawn_at))
    tell(TimelineKind::promise_withdrawn, *promise.withdrawn_at);
}

}  // namespace

Done delete_promise(Tx& tx, Viewer const& by, Promise const& promise) {
  auto deleted = promise;
  deleted.deleted_at = tx.now();
  TRY(update_row(tx, "promise", deleted));
  remove_from_timeline(tx, promise.id);
  put_in_bin(tx, by, "promise", promise.id, first_part(promise.what, 120));
  tx.audit(by, "promise", promise.id, "deleted");
  tx.changed("promise", promise.id, deleted.version);
  tell_record(tx, &promise, nullptr);
  return {};
}

Done restore_promise(Tx& tx, Viewer const&, Id id, PromiseView const& view) {
  static Sql const sql = promise_select("m.id = $1 and m.deleted_at is not null");
  std::optional<Promise> promise;
  {
    auto rows = tx.query(sql, id);
    if (rows.next()) promise = promise_of(rows, view);
  }
  if (!promise) return refuse(Code::not_found);
  promise->deleted_at.reset();
  promise->changed_at = tx.now();
  settle(*promise, view.zone);
  TRY(update_row(tx, "promise", *promise));
  tell_all(tx, *promise, view.zone);
  tx.changed("promise", id, promise->version);
  tell_record(tx, nullptr, &*promise);
  return tx.publish(PromiseSaved{nullptr, *promise, PromiseEvent::restored});
}

Done purge_promise(Tx& tx, Viewer const&, Id id) {
  if (tx.run("delete from promise where id = $1 and deleted_at is not null", id) == 0)
    return refuse(Code::not_found);
  purge_forecasts_of(tx, id);
  scrub_audit(tx, "promise", id);
  return {};
}

void purge_promises_of(Tx& tx, Noun noun, Id id) {
  std::vector<Id> ids;
  {
    auto rows =
        tx.scan(noun == Noun::person ? Sql("select id from promise where person_id = $1")
                                     : Sql("select id from promise where organisation_id = $1"),
                id);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  for (auto promise_id : ids) {
    remove_from_timeline(tx, promise_id);
    scrub_audit(tx, "promise", promise_id);
    tx.run("delete from promise where id = $1", promise_id);
    purge_forecasts_of(tx, promise_id);
    tx.run("delete from bin where id = $1", promise_id);
    tx.publish_late(NounChanged{"promise", promise_id});
  }
  if (!ids.empty()) learn_record_anew(tx);
}

}  // namespace kept
