#include "promises/promise_store.hpp"

#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "promises/delivery_record_store.hpp"
#include "promises/forecast_store.hpp"
#include "promises/promise_rows.hpp"
#include "store/audit.hpp"
#include "store/bin.hpp"

namespace kept {
namespace {

bool is_there(Db& db, Sql sql, Id id) { return !id || db.query(sql, id).next(); }

Done check_references(Tx& tx, Viewer const& by, Promise const& promise) {
  auto refuse_unless = [](bool there, std::string_view field) -> Done {
    if (!there) return refuse(Code::bad_id, std::string(field));
    return {};
  };
  TRY(check_counterpart(tx, promise.person_id, promise.organisation_id));
  TRY(refuse_unless(is_there(tx, "select 1 from promise_kind where id = $1", promise.kind),
                    "kind"));
  TRY(refuse_unless(!promise.by_user_id || find_user(tx, by, promise.by_user_id), "by_user_id"));
  // A private conversation is not there for whoever may not see it; the id alone says nothing.
  return refuse_unless(
      is_there(tx, "select 1 from conversation where id = $1", promise.conversation_id),
      "conversation_id");
}

/// How long it took, on the calendar as it is now.
void count_lead(Tx& tx, Viewer const& by, Promise& promise) {
  promise.lead_days.reset();
  if (promise.direction != Direction::ours || !promise.done_at) return;
  auto zone = firm_zone(tx, by);
  PromiseCalendars calendars(tx, by, zone.day_of(promise.made_at) - 1,
                             zone.day_of(*promise.done_at) + 1);
  promise.lead_days = calendars.lead(promise, *promise.done_at);
}

/// As it is read: with names and outcome.
Promise as_read(Tx& tx, Viewer const& by, Promise const& promise, PromiseView const& view) {
  auto read = find_promise(tx, by, promise.id, view);
  return read ? std::move(*read) : promise;
}

}  // namespace

std::optional<Promise> find_promise(Db& db, Viewer const& viewer, Id id, PromiseView const& view) {
  static Sql const sql = promise_select("m.id = $1 and m.deleted_at is null");
  std::optional<Promise> promise;
  {
    auto rows = db.query(sql, id);
    if (!rows.next()) return {};
    promise = promise_of(rows, view);
  }
  add_all_forecasts(db, viewer, *promise);
  return promise;
}

std::vector<Promise> promises_after(Db& db, Viewer const&, Id after, int limit,
                                    PromiseView const& view) {
  static Sql const sql = promise_select("m.id > $1 and m.deleted_at is null and " +
                                        other_side_is_there() + " order by m.id limit $2");
  std::vector<Promise> promises;
  auto rows = db.query(sql, after.value, limit);
  while (rows.next()) promises.push_back(promise_of(rows, view));
  return promises;
}

Result<Promise> add_promise(Tx& tx, Viewer const& by, Promise promise, PromiseView const& view,
                            PromiseEvent event) {
  TRY(check_references(tx, by, promise));
  count_lead(tx, by, promise);
  if (!promise.id) promise.id = tx.new_id();
  promise.version = 1;
  promise.created_at = promise.changed_at = tx.now();
  insert_row(tx, "promise", promise);
  auto made = as_read(tx, by, promise, view);
  tell_promise(tx, made, TimelineKind::promise_made, made.made_at);
  tx.audit(by, "promise", made.id, "made", differences(Promise{}, made));
  tx.changed("promise", made.id, made.version);
  tell_record(tx, nullptr, &made);
  TRY(tx.publish(PromiseSaved{nullptr, made, event}));
  return as_read(tx, by, made, view);
}

Result<Promise> save_promise(Tx& tx, Viewer const& by, Promise const& before, Promise after,
                             std::optional<TimelineKind> kind, PromiseView const& view) {
  if (after.kind != before.kind || after.by_user_id != before.by_user_id ||
      after.conversation_id != before.conversation_id)
    TRY(check_references(tx, by, after));
  if (after.done_at != before.done_at) count_lead(tx, by, after);
  after.changed_at = tx.now();
  TRY(update_row(tx, "promise", after));
  auto saved = as_read(tx, by, after, view);
  if (before.done_at && !saved.done_at)
    remove_from_timeline(tx, saved.id, TimelineKind::promise_delivered);
  if (kind) tell_promise(tx, saved, *kind, tx.now());
  if (auto what = differences(before, saved); what != "{}")
    tx.audit(by, "promise", saved.id, "changed", what);
  tx.changed("promise", saved.id, saved.version);
  tell_record(tx, &before, &saved);
  TRY(tx.publish(PromiseSaved{&before, saved, PromiseEvent::changed}));
  return as_read(tx, by, saved, view);
}

void add_promises_in_bulk(Tx& tx, Viewer const& by, std::span<Promise> promises,
                          PromiseView const& view) {
  for (auto& promise : promises) {
    promise.outcome = outcome_of(promise, view.zone, view.now);
    insert_row(tx, "promise", promise);
    tell_promise(tx, promise, TimelineKind::promise_made, promise.made_at);
    tx.audit(by, "promise", promise.id, "made");
  }
  learn_record_anew(tx);
}

Done hand_on_promises(Tx& tx, Viewer const& by, Id from_user, Id to_user) {
  std::vector<std::pair<Id, std::int64_t>> handed;
  {
    auto rows = tx.scan(
        "select id, version from promise "
        "where by_user_id = $1 and not settled and deleted_at is null",
        from_user);
    while (rows.next()) handed.emplace_back(rows.id(0), rows.integer(1));
  }
  auto difference = "{\"by_user_id\":[" + to_json(from_user) + "," + to_json(to_user) + "]}";
  for (auto const& [id, version] : handed) {
    tx.run(
        "update promise set by_user_id = $2, version = version + 1, changed_at = $3 where id = $1",
        id, to_user, tx.now());
    tx.audit(by, "promise", id, "handed_on", difference);
    tx.changed("promise", id, version + 1);
  }
  return {};
}

Id move_due(Tx& tx, Id after, Zone const& zone, int limit) {
  static Sql const sql = "select " + columns_of<Promise>() +
                         " from promise where id > $1 and not settled order by id limit $2";
  std::vector<Promise> promises;
  {
    auto rows = tx.query(sql, after.value, limit);
    while (rows.next()) promises.push_back(row_to<Promise>(rows));
  }
  for (auto& promise : promises) {
    auto due_at = promise.due_at;
    settle(promise, zone);
    if (promise.due_at != due_at)
      tx.run("update promise set due_at = $2 where id = $1", promise.id, promise.due_at);
  }
  return promises.empty() ? Id{} : promises.back().id;
}

std::vector<std::int64_t> count_standing(Db& db, Viewer const&, Noun noun,
                                         std::vector<Id> const& ids) {
  Sql of_person =
      "select count(*) from promise where person_id = $1 and not settled and deleted_at is null";
  Sql of_organisation =
      "select count(*) from promise where organisation_id = $1 and not settled "
      "and deleted_at is null";
  std::vector<std::int64_t> counts;
  for (auto id : ids) {
    auto rows = db.query(noun == Noun::person ? of_person : of_organisation, id);
    rows.next();
    counts.push_back(rows.integer(0));
  }
  return counts;
}

std::int64_t count_broken(Db& db, Viewer const&, Id person_id, Day today) {
  auto rows = db.query(
      "select count(*) from promise where person_id = $1 and not settled and deleted_at is null "
      "and direction = 'ours' and said_for < $2 and repair is null",
      person_id, today);
  rows.next();
  return rows.integer(0);
}

}  // namespace kept
