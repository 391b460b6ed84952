#include "work/deal_store.hpp"

#include <algorithm>

#include "firm/user_store.hpp"
#include "individuals/role.hpp"
#include "work/deal_rows.hpp"
#include "work/stage_store.hpp"

namespace kept {
namespace {

Done check_owner(Tx& tx, Viewer const& by, Deal const& deal) {
  if (!find_user(tx, by, deal.by_user_id)) return refuse(Code::bad_id, "by_user_id");
  return {};
}

/// `known` are with it already, perhaps in the bin by now.
Done check_people(Tx& tx, Deal const& deal, std::vector<Id> const& known) {
  for (std::size_t at = 0; at < deal.person_ids.size(); ++at) {
    auto id = deal.person_ids[at];
    if (std::ranges::find(known, id) != known.end()) continue;
    auto rows = tx.query("select 1 from person where id = $1 and deleted_at is null", id);
    if (!rows.next()) return refuse(Code::bad_id, "person_ids/" + std::to_string(at));
  }
  return {};
}

Result<Stage> stage_of(Tx& tx, Viewer const& by, Id id) {
  for (auto const& stage : plant_stages(tx, by))
    if (stage.id == id || (!id && stage.kind == StageKind::open)) return stage;
  return refuse(Code::bad_id, "stage_id");
}

bool is_customer(Tx& tx, Sql sql, Id id, Day today) {
  auto rows = tx.query(sql, id);
  return rows.next() &&
         holds(from_stored_json<std::vector<RoleHeld>>(rows.text(0)), Role::customer, today);
}

/// A customer by role, or by a deal that was won.
Customer customer_by_rule(Tx& tx, Deal const& deal, Day today) {
  for (auto id : deal.person_ids) {
    if (is_customer(tx, "select roles from person where id = $1", id, today))
      return Customer::existing;
    if (tx.query("select 1 from deal_person q join deal d on d.id = q.deal_id "
                 "where q.person_id = $1 and d.state = 'won' and d.deleted_at is null limit 1",
                 id)
            .next())
      return Customer::existing;
  }
  auto organisation = deal.organisation_id;
  if (!organisation) return Customer::fresh;
  if (is_customer(tx, "select roles from organisation where id = $1", organisation, today) ||
      tx.query("select 1 from deal where organisation_id = $1 and organisation_id is not null "
               "and state = 'won' and deleted_at is null limit 1",
               organisation)
          .next())
    return Customer::existing;
  return Customer::fresh;
}

void write_people(Tx& tx, Deal const& deal) {
  tx.run("delete from deal_person where deal_id = $1", deal.id);
  std::int64_t place = 0;
  for (auto id : deal.person_ids)
    tx.run("insert into deal_person (deal_id, person_id, place) values ($1, $2, $3)", deal.id, id,
           ++place);
}

void write_move(Tx& tx, Viewer const& by, Deal const* before, Stage const& stage,
                Deal const& after) {
  if (before && before->stage_id == after.stage_id) return;
  DealMove move;
  move.id = tx.new_id();
  move.deal_id = after.id;
  move.at = tx.now();
  move.by_user_id = by.user_id;
  move.from_stage_id = before ? before->stage_id : Id{};
  move.stage_id = stage.id;
  move.stage = stage.name;
  move.kind = stage.kind;
  move.likelihood = stage.likelihood;
  insert_row(tx, "deal_move", move);
}

}  // namespace

std::optional<Deal> find_deal(Db& db, Viewer const&, Id id) {
  static Sql const sql = deal_select("d.id = $1 and d.deleted_at is null");
  std::optional<Deal> deal;
  {
    auto rows = db.query(sql, id);
    if (rows.next()) deal = deal_of(rows);
  }
  if (deal) add_people(db, {&*deal, 1});
  return deal;
}

std::vector<Deal> deals_after(Db& db, Viewer const&, Id after, int limit) {
  static Sql const sql = deal_select("d.id > $1 and d.deleted_at is null order by d.id limit $2");
  std::vector<Deal> all;
  {
    auto rows = db.query(sql, after.value, limit);
    while (rows.next()) all.push_back(deal_of(rows));
  }
  add_people(db, all);
  return all;
}

std::vector<Id> deals_about(Db& db, Viewer const&, Id person_id, std::size_t limit) {
  std::vector<Id> ids;
  auto rows = db.query(
      "select d.id from deal_person q join deal d on d.id = q.deal_id "
      "where q.person_id = $1 and d.deleted_at is null order by q.deal_id desc limit $2",
      person_id, limit);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

std::vector<DealMove> moves_of_deal(Db& db, Viewer const&, Id id) {
  static Sql const sql = "select " + columns_of<DealMove>("m.") +
                         ", u.name from deal_move m left join users u on u.id = m.by_user_id "
                         "where m.deal_id = $1 order by m.id desc limit 500";
  std::vector<DealMove> moves;
  auto rows = db.query(sql, id);
  constexpr int name = static_cast<int>(column_count<DealMove>());
  while (rows.next()) {
    moves.push_back(row_to<DealMove>(rows));
    if (!rows.is_null(name)) moves.back().by = rows.text(name);
  }
  return moves;
}

Result<Deal> add_deal(Tx& tx, Viewer const& by, Deal deal, Day today) {
  TRY(check_people(tx, deal, {}));
  TRY(check_counterpart(tx, {}, deal.organisation_id));
  TRY(check_owner(tx, by, deal));
  auto stage = TRY(stage_of(tx, by, deal.stage_id));
  TRY(place_in(deal, nullptr, stage, tx.now()));
  if (!deal.customer) deal.customer = customer_by_rule(tx, deal, today);
  deal.id = tx.new_id();
  deal.version = 1;
  deal.made_by_user_id = by.user_id;
  deal.created_at = deal.changed_at = tx.now();
  insert_row(tx, "deal", deal);
  write_people(tx, deal);
  write_move(tx, by, nullptr, stage, deal);
  auto made = *find_deal(tx, by, deal.id);
  tell_deal(tx, by, nullptr, made);
  return made;
}

Result<Deal> bring_in_deal(Tx& tx, Viewer const& by, Deal deal, std::vector<DealMove> moves,
                           Day today) {
  TRY(check_people(tx, deal, {}));
  TRY(check_counterpart(tx, {}, deal.organisation_id));
  TRY(check_owner(tx, by, deal));
  auto stage = TRY(stage_of(tx, by, deal.stage_id));
  auto const since = deal.stage_since;
  auto const closed_at = deal.closed_at;
  TRY(place_in(deal, nullptr, stage, tx.now()));
  deal.stage_since = std::min(since, tx.now());
  if (deal.closed_at && closed_at) deal.closed_at = std::min(*closed_at, tx.now());
  if (!deal.customer) deal.customer = customer_by_rule(tx, deal, today);
  deal.id = tx.new_id();
  deal.version = 1;
  deal.made_by_user_id = by.user_id;
  deal.changed_at = tx.now();
  insert_row(tx, "deal", deal);
  write_people(tx, deal);
  if (moves.empty()) write_move(tx, by, nullptr, stage, deal);
  for (auto& move : moves) {
    move.id = tx.new_id();
    move.deal_id = deal.id;
    insert_row(tx, "deal_move", move);
  }
  auto made = *find_deal(tx, by, deal.id);
  tell_deal(tx, by, nullptr, made);
  return made;
}

Result<Deal> save_deal(Tx& tx, Viewer const& by, Deal const& before, Deal after) {
  TRY(check_people(tx, after, before.person_ids));
  if (after.organisation_id != before.organisation_id)
    TRY(check_counterpart(tx, {}, after.organisation_id));
  if (after.by_user_id != before.by_user_id) TRY(check_owner(tx, by, after));
  if (!after.customer) return refuse(Code::missing, "customer");
  if (!after.stage_id) return refuse(Code::missing, "stage_id");
  auto stage = TRY(stage_of(tx, by, after.stage_id));
  TRY(place_in(after, &before, stage, tx.now()));
  after.changed_at = tx.now();
  TRY(update_row(tx, "deal", after));
  if (after.person_ids != before.person_ids) write_people(tx, after);
  write_move(tx, by, &before, stage, after);
  auto saved = *find_deal(tx, by, after.id);
  tell_deal(tx, by, &before, saved);
  return saved;
}

Done hand_on_deals(Tx& tx, Viewer const& by, Id from_user, Id to_user) {
  std::vector<Id> ids;
  {
    auto rows = tx.scan(
        "select id from deal where by_user_id = $1 and deleted_at is null and state = 'open'",
        from_user);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  for (auto id : ids) {
    auto deal = find_deal(tx, by, id);
    if (!deal) continue;
    auto handed = *deal;
    handed.by_user_id = to_user;
    TRY(save_deal(tx, by, *deal, std::move(handed)));
  }
  return {};
}

void tell_deals_about(Tx& tx, Id person_id) {
  std::vector<Id> ids;
  {
    auto rows =
        tx.scan("select deal_id from deal_person where person_id = $1 order by deal_id", person_id);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  for (auto id : ids) {
    auto deal = find_deal(tx, Viewer::system(), id);
    if (!deal) continue;
    tell_timeline(tx, *deal);
    tx.changed("deal", id, deal->version);
  }
}

}  // namespace kept
