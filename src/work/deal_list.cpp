#include "work/deal_list.hpp"

#include <algorithm>
#include <map>

#include "work/deal_rows.hpp"

namespace kept {
namespace {

constexpr int rows_looked_at_max = 500;  // a page

/// $1: before this id. $2: rows to look at. $3: whose, where it goes along that index.
Rows walk(Db& db, DealFilter const& filter, Id before) {
  static Sql const end = " and d.deleted_at is null order by d.id desc limit $2";
  static Sql const all = deal_select("d.id < $1" + end);
  static Sql const user = deal_select("d.id < $1 and d.by_user_id = $3" + end);
  static Sql const organisation =
      deal_select("d.id < $1 and d.organisation_id = $3 and d.organisation_id is not null" + end);
  static Sql const person = deal_select(
      "d.id < $1 and d.id in (select deal_id from deal_person where person_id = $3)" + end);
  auto along = [&](Sql sql, Id whose) { return db.query(sql, before, rows_looked_at_max, whose); };
  if (filter.person_id) return along(person, filter.person_id);
  if (filter.organisation_id) return along(organisation, filter.organisation_id);
  if (filter.by_user_id) return along(user, filter.by_user_id);
  return db.query(all, before, rows_looked_at_max);
}

bool fits(Deal const& deal, DealFilter const& filter) {
  if (filter.state && deal.state != *filter.state) return false;
  if (filter.stage_id && deal.stage_id != filter.stage_id) return false;
  if (filter.by_user_id && deal.by_user_id != filter.by_user_id) return false;
  return !filter.organisation_id || deal.organisation_id == filter.organisation_id;
}

struct Sums {
  std::int64_t count = 0;
  std::vector<Total> totals;
};

/// $1: closed after this, for those that are; $2: all, or one user's.
std::map<Id, Sums> sums_of_stages(Db& db, Id by_user_id, Instant closed_after) {
  std::map<Id, Sums> sums;
  auto rows = db.query(
      "select stage_id, currency, count(*), cast(coalesce(sum(value), 0) as bigint) from deal "
      "where deleted_at is null and (closed_at is null or closed_at >= $1) "
      "and (cast($2 as bigint) = 0 or by_user_id = $2) group by stage_id, currency order by "
      "stage_id, currency",
      closed_after, by_user_id.value);
  while (rows.next()) {
    auto& stage = sums[rows.id(0)];
    stage.count += rows.integer(2);
    if (rows.integer(3) > 0) stage.totals.push_back({std::string(rows.text(1)), rows.integer(3)});
  }
  return sums;
}

std::vector<Deal> deals_in(Db& db, Stage const& stage, Id by_user_id, Instant closed_after) {
  static Sql const mine =
      " and d.deleted_at is null and (cast($2 as bigint) = 0 or d.by_user_id = $2) ";
  static Sql const open =
      deal_select("d.stage_id = $1" + mine + "order by d.expected_key, d.id limit $3");
  static Sql const closed = deal_select("d.stage_id = $1" + mine +
                                        "and d.closed_at is not null and d.closed_at >= $4 "
                                        "order by d.closed_at desc, d.id desc limit $3");
  std::vector<Deal> deals;
  {
    auto user = by_user_id.value;
    auto rows = stage.kind == StageKind::open
                    ? db.query(open, stage.id, user, board_deals_max)
                    : db.query(closed, stage.id, user, board_deals_max, closed_after);
    while (rows.next()) deals.push_back(deal_of(rows));
  }
  add_people(db, deals);
  return deals;
}

}  // namespace

Result<DealPage> list_deals(Db& db, Viewer const&, DealFilter const& filter,
                            ListQuery const& query) {
  auto place = Id{INT64_MAX};
  if (!query.after.empty()) place = TRY(query.after_id(0));
  DealPage page;
  int looked_at = 0;
  {
    auto rows = walk(db, filter, place);
    for (; rows.next(); ++looked_at) {
      auto deal = deal_of(rows);
      bool fitting = fits(deal, filter);
      if (fitting && page.items.size() == query.limit) {
        page.next = make_cursor({to_text(place)});
        break;
      }
      place = deal.id;
      if (fitting) page.items.push_back(std::move(deal));
    }
  }
  if (looked_at == rows_looked_at_max) page.next = make_cursor({to_text(place)});
  add_people(db, page.items);
  return page;
}

Board make_board(Db& db, Viewer const&, std::vector<Stage> const& stages, Id by_user_id,
                 Instant now) {
  auto closed_after = now - std::chrono::days(board_closed_days);
  auto sums = sums_of_stages(db, by_user_id, closed_after);
  Board board;
  for (auto const& stage : stages) {
    auto& column = board.stages.emplace_back();
    column.stage = stage;
    column.count = sums[stage.id].count;
    column.totals = sums[stage.id].totals;
    column.deals = deals_in(db, stage, by_user_id, closed_after);
  }
  return board;
}

}  // namespace kept
