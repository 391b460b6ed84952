#include "work/deal_rows.hpp"

#include <map>

#include "individuals/conversation.hpp"
#include "store/audit.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

constexpr int columns = static_cast<int>(column_count<Deal>());

std::string facts_of(Deal const& deal) {
  std::string out = "{\"name\":";
  write_json(out, deal.name);
  out += ",\"value\":";
  write_json(out, deal.value);
  out += ",\"currency\":";
  write_json(out, deal.currency);
  out += ",\"reason\":";
  write_json(out, first_part(deal.reason, 500));
  out += ",\"by\":";
  write_json(out, deal.by);
  return out + "}";
}

void tell_everybody_in(Tx& tx, Deal const& deal, TimelineEntry entry) {
  for (auto id : deal.person_ids) {
    entry.person_id = id;
    add_to_timeline(tx, entry);
  }
  entry.person_id = {};
  entry.organisation_id = deal.organisation_id;
  if (deal.organisation_id) add_to_timeline(tx, entry);
}

}  // namespace

Sql deal_select(Sql rest) {
  return "select " + columns_of<Deal>("d.") +
         ", case when o.deleted_at is null then o.name end, u.name from deal d "
         "left join organisation o on o.id = d.organisation_id "
         "left join users u on u.id = d.by_user_id where " +
         rest;
}

Deal deal_of(Rows const& rows) {
  auto deal = row_to<Deal>(rows);
  if (deal.organisation_id && !rows.is_null(columns))
    deal.about.push_back(
        {Noun::organisation, deal.organisation_id, std::string(rows.text(columns))});
  if (!rows.is_null(columns + 1)) deal.by = rows.text(columns + 1);
  return deal;
}

void add_people(Db& db, std::span<Deal> deals) {
  if (deals.empty()) return;
  std::vector<Id> ids;
  std::map<Id, Deal*> by_id;
  for (auto& deal : deals) {
    ids.push_back(deal.id);
    by_id[deal.id] = &deal;
  }
  std::map<Id, std::vector<Counterpart>> people;
  auto rows = db.query(
      "select q.deal_id, q.person_id, case when p.deleted_at is null then p.name end "
      "from deal_person q left join person p on p.id = q.person_id "
      "where q.deal_id in {ids $1} order by q.deal_id, q.place, q.person_id",
      ids);
  while (rows.next()) {
    by_id[rows.id(0)]->person_ids.push_back(rows.id(1));
    if (!rows.is_null(2))
      people[rows.id(0)].push_back({Noun::person, rows.id(1), std::string(rows.text(2))});
  }
  for (auto& [id, theirs] : people) {
    auto& about = by_id[id]->about;
    about.insert(about.begin(), theirs.begin(), theirs.end());
  }
}

void tell_timeline(Tx& tx, Deal const& deal) {
  remove_from_timeline(tx, deal.id);
  TimelineEntry entry{.at = deal.created_at,
                      .kind = TimelineKind::deal_made,
                      .ref_id = deal.id,
                      .facts = {facts_of(deal)}};
  tell_everybody_in(tx, deal, entry);
  if (!deal.closed_at) return;
  entry.kind = deal.state == StageKind::won ? TimelineKind::deal_won : TimelineKind::deal_lost;
  entry.at = *deal.closed_at;
  tell_everybody_in(tx, deal, entry);
}

void tell_deal(Tx& tx, Viewer const& by, Deal const* before, Deal const& after) {
  tell_timeline(tx, after);
  Deal const none{};
  auto what = differences(before ? *before : none, after);
  if (what != "{}") tx.audit(by, "deal", after.id, before ? "changed" : "made", what);
  tx.changed("deal", after.id, after.version);
}

}  // namespace kept
