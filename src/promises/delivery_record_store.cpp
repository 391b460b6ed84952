#include "promises/delivery_record_store.hpp"

#include <algorithm>
#include <charconv>

#include "base/json.hpp"
#include "promises/stored_forecast.hpp"
#include "store/meta.hpp"

namespace kept {
namespace {

constexpr std::string_view changes_name = "promise_record_changes";

bool counts(Promise const* promise) {
  return promise && promise->direction == Direction::ours && promise->done_at &&
         !promise->deleted_at;
}

/// Not done by the day before: today may still do. What lies further back than that is counted at
/// the pace of the days that are counted one by one.
double elapsed_days(WorkingCalendar const& calendar, Day start, Day today) {
  constexpr int one_by_one = 90;
  auto from = std::max(start, today - 1 - one_by_one);
  auto counted = calendar.days_between(from, today - 1);
  return counted * (1 + static_cast<double>(from - start) / one_by_one);
}

bool same_case(Promise const& one, Promise const& other) {
  return one.kind == other.kind && one.by_user_id == other.by_user_id &&
         one.estimate_days == other.estimate_days && one.done_at == other.done_at &&
         one.lead_days == other.lead_days;
}

}  // namespace

std::int64_t record_changes(Db& db, Viewer const& viewer) {
  auto text = find_meta(db, viewer, changes_name).value_or("0");
  std::int64_t changes = 0;
  std::from_chars(text.data(), text.data() + text.size(), changes);
  return changes;
}

std::vector<Delivered> deliveries_after(Db& db, Viewer const& viewer, DeliveryPlace& place,
                                        int limit) {
  struct Row {
    Promise promise;
    Delivered delivered;
  };
  std::vector<Row> found;
  {
    auto rows = db.query(
        "select m.id, m.kind, m.by_user_id, m.estimate_days, m.made_at, m.done_at, m.lead_days, "
        "m.person_id, f.told from promise m "
        "left join promise_forecast f on f.promise_id = m.id and f.place = 0 "
        "where m.done_at is not null and m.deleted_at is null and m.direction = 'ours' "
        "and (m.done_at > $1 or (m.done_at = $1 and m.id > $2)) "
        "order by m.done_at, m.id limit $3",
        place.done_at, place.id.value, limit);
    while (rows.next()) {
      Row row;
      row.promise.by_user_id = rows.id(2);
      row.promise.made_at = rows.instant(4);
      row.promise.done_at = rows.instant(5);
      row.promise.person_id = rows.id(7);
      row.delivered = {.kind = rows.id(1), .owner = rows.id(2), .estimate_days = {}};
      if (!rows.is_null(3)) row.delivered.estimate_days = rows.real(3);
      // A negative lead is a lead; a missing one is counted below.
      row.delivered.lead_days = rows.is_null(6) ? -1e9 : rows.real(6);
      if (!rows.is_null(8)) row.delivered.told = told_from_json(rows.text(8));
      place = {rows.instant(5), rows.id(0)};
      found.push_back(std::move(row));
    }
  }
  // Those of before leads were kept are counted on the firm's calendar as it is now.
  std::optional<PromiseCalendars> calendars;
  std::vector<Delivered> delivered;
  for (auto& row : found) {
    if (row.delivered.lead_days == -1e9) {
      if (!calendars) calendars.emplace(db, viewer, Day{0}, Day{36'500});
      row.promise.person_id = {};
      row.promise.by_user_id = {};
      row.delivered.lead_days = calendars->lead(row.promise, *row.promise.done_at);
    }
    delivered.push_back(std::move(row.delivered));
  }
  return delivered;
}

std::vector<StillOpen> still_open(Db& db, Viewer const&, DeliveryRecord const& record,
                                  PromiseCalendars& calendars, Day today, int limit) {
  std::vector<Promise> promises;
  {
    auto rows = db.query(
        "select kind, by_user_id, estimate_days, made_at, person_id from promise "
        "where not settled and deleted_at is null and direction = 'ours' "
        "order by said_for, id limit $1",
        limit);
    while (rows.next()) {
      Promise promise;
      promise.kind = rows.id(0);
      promise.by_user_id = rows.id(1);
      if (!rows.is_null(2)) promise.estimate_days = rows.real(2);
      promise.made_at = rows.instant(3);
      promise.person_id = rows.id(4);
      promises.push_back(std::move(promise));
    }
  }
  std::vector<StillOpen> open;
  for (auto const& promise : promises) {
    auto estimate =
        promise.estimate_days ? promise.estimate_days : record.median_lead(promise.kind);
    if (!estimate) continue;
    auto const& calendar = calendars.of(promise);
    auto elapsed = elapsed_days(calendar, calendars.start(promise.made_at, calendar), today);
    if (elapsed > *estimate) open.push_back({promise.kind, promise.by_user_id, *estimate, elapsed});
  }
  return open;
}

void tell_record(Tx& tx, Promise const* before, Promise const* after) {
  if (!counts(before) && !counts(after)) return;
  if (counts(before) && counts(after) && same_case(*before, *after)) return;
  if (!counts(before)) {
    bool last = !tx.query(
                       "select 1 from promise where done_at is not null and deleted_at is null "
                       "and (done_at > $1 or (done_at = $1 and id > $2)) limit 1",
                       *after->done_at, after->id)
                     .next();
    if (last) return;
  }
  learn_record_anew(tx);
}

void learn_record_anew(Tx& tx) {
  set_meta(tx, changes_name, std::to_string(record_changes(tx, Viewer::system()) + 1));
}

}  // namespace kept
