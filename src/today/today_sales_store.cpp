#include "today/today_sales_store.hpp"

#include "today/today_store.hpp"

namespace kept {

void gather_complaints(Db& db, Viewer const& viewer, Zone const& zone, Day today,
                       std::vector<ComplaintFact>& facts) {
  auto rows = db.query(
      "select c.id, c.version, c.what, c.state, c.remedy_on, c.put_right_at, c.created_at, "
      "p.id, p.name, p.call_name, o.id, o.name, m.id from complaint c "
      "left join person p on p.id = c.person_id and p.deleted_at is null "
      "left join organisation o on o.id = c.organisation_id and o.deleted_at is null "
      "left join promise m on m.id = c.promise_id and m.deleted_at is null and not m.settled "
      "where c.by_user_id = $1 and c.state in ('open', 'put_right') and c.deleted_at is null "
      "and (p.id is not null or o.id is not null) order by c.id limit $2",
      viewer.user_id, lines_of_a_kind_max);
  while (rows.next()) {
    ComplaintFact fact{rows.id(0),
                       rows.integer(1),
                       std::string(rows.text(2)),
                       LineKind::complaint_open,
                       zone.day_of(rows.instant(6)),
                       {}};
    auto promised_on = rows.day(4);
    if (rows.text(3) == "put_right") {
      fact.kind = LineKind::complaint_ask;
      fact.since = zone.day_of(rows.instant(5));
      if (fact.since >= today) continue;
    } else if (promised_on) {
      fact.kind = LineKind::complaint_due;
      fact.since = *promised_on;
      if (fact.since > today) continue;
    } else if (rows.id(12)) {
      continue;  // the promise has its own line
    }
    if (rows.id(7))
      fact.from = {Noun::person, rows.id(7), std::string(rows.text(8)), std::string(rows.text(9))};
    else
      fact.from = {Noun::organisation, rows.id(10), std::string(rows.text(11)), ""};
    facts.push_back(std::move(fact));
  }
}

void gather_deals(Db& db, Viewer const& viewer, Day today, std::vector<DealFact>& facts) {
  auto rows = db.query(
      "select d.id, d.version, d.name, d.next_step, d.next_step_on, p.id, p.name, p.call_name, "
      "o.id, o.name from deal d left join person p on p.deleted_at is null and p.id = "
      "(select q.person_id from deal_person q where q.deal_id = d.id order by q.place limit 1) "
      "left join organisation o on o.id = d.organisation_id and o.deleted_at is null "
      "where d.by_user_id = $1 and d.next_step_on is not null and d.next_step_on <= $2 "
      "and d.state = 'open' and d.deleted_at is null "
      "order by d.next_step_on desc, d.id desc limit $3",
      viewer.user_id, today, lines_of_a_kind_max);
  while (rows.next()) {
    DealFact fact{rows.id(0),
                  rows.integer(1),
                  std::string(rows.text(2)),
                  std::string(rows.text(3)),
                  rows.day(4).value_or(today),
                  {}};
    if (rows.id(5))
      fact.with = {Noun::person, rows.id(5), std::string(rows.text(6)), std::string(rows.text(7))};
    else if (rows.id(8))
      fact.with = {Noun::organisation, rows.id(8), std::string(rows.text(9)), ""};
    facts.push_back(std::move(fact));
  }
}

}  // namespace kept
