#include "today/today_store.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "firm/user_store.hpp"
#include "individuals/birthday.hpp"
#include "individuals/rhythm.hpp"
#include "promises/forecaster.hpp"
#include "promises/promise_list.hpp"
#include "store/database.hpp"
#include "today/today_sales_store.hpp"
#include "today/today_tasks_store.hpp"

namespace kept {
namespace {

constexpr int kept_looked_at_max = 500;
constexpr std::size_t kept_shown_max = 20;

// What a line needs of a promise, and whom it is about; nothing for somebody in the bin.
Sql promise_lines(Sql rest) {
  return "select m.id, m.version, m.direction, m.what, m.said_for, m.aim_for, m.made_at, "
         "m.renegotiations, p.id, p.name, p.call_name, o.id, o.name from promise m "
         "left join person p on p.id = m.person_id and p.deleted_at is null "
         "left join organisation o on o.id = m.organisation_id and o.deleted_at is null where " +
         rest;
}

void take_promises(std::vector<PromiseFact>& facts, Rows rows, Zone const& zone) {
  while (rows.next()) {
    PromiseFact fact;
    fact.id = rows.id(0);
    fact.version = rows.integer(1);
    fact.direction = enum_of<Direction>(rows.text(2)).value_or(Direction::ours);
    fact.what = rows.text(3);
    fact.said_for = rows.day(4).value_or(Day{});
    fact.aim_for = rows.day(5);
    fact.made_on = zone.day_of(rows.instant(6));
    if (rows.text(7).size() > 2)
      fact.new_days =
          static_cast<int>(from_stored_json<std::vector<Renegotiation>>(rows.text(7)).size());
    if (rows.id(8))
      fact.to = {Noun::person, rows.id(8), std::string(rows.text(9)), std::string(rows.text(10))};
    else if (rows.id(11))
      fact.to = {Noun::organisation, rows.id(11), std::string(rows.text(12)), ""};
    else
      continue;
    auto same = [&](PromiseFact const& other) { return other.id == fact.id; };
    if (std::none_of(facts.begin(), facts.end(), same)) facts.push_back(std::move(fact));
  }
}

/// The newest broken ones are shown where there are more than fit: they are mended most easily.
void gather_promises(Db& db, Viewer const& viewer, TodayMoment const& moment,
                     std::vector<PromiseFact>& facts) {
  static Sql const said_mine = promise_lines(
      "m.by_user_id = $1 and not m.settled and m.deleted_at is null and m.said_for <= $2 "
      "order by m.said_for desc, m.id desc limit $3");
  static Sql const said_nobodys = promise_lines(
      "m.by_user_id is null and not m.settled and m.deleted_at is null and m.said_for <= $1 "
      "order by m.said_for desc, m.id desc limit $2");
  static Sql const aimed_mine = promise_lines(
      "m.by_user_id = $1 and m.aim_for is not null and not m.settled and m.deleted_at is null "
      "and m.aim_for <= $2 order by m.aim_for desc, m.id desc limit $3");
  static Sql const aimed_nobodys = promise_lines(
      "m.by_user_id is null and m.aim_for is not null and not m.settled and m.deleted_at is null "
      "and m.aim_for <= $1 order by m.aim_for desc, m.id desc limit $2");
  auto today = moment.today();
  int most = 2 * lines_of_a_kind_max;
  take_promises(facts, db.query(said_mine, viewer.user_id, today, most), moment.zone);
  take_promises(facts, db.query(aimed_mine, viewer.user_id, today, most), moment.zone);
  take_promises(facts, db.query(said_nobodys, today, lines_of_a_kind_max), moment.zone);
  take_promises(facts, db.query(aimed_nobodys, today, lines_of_a_kind_max), moment.zone);
}

/// The user's own that are still ahead, those that will hardly be kept with what is known of them.
void gather_risks(Db& db, Viewer const& viewer, TodayMoment const& moment,
                  std::vector<PromiseFact>& facts) {
  static Sql const ahead_mine = promise_lines(
      "m.by_user_id = $1 and not m.settled and m.deleted_at is null and m.said_for > $2 "
      "and m.direction = 'ours' order by m.said_for, m.id limit $3");
  auto today = moment.today();
  PromiseFilter filter;
  filter.state = PromiseState::open;
  filter.direction = Direction::ours;
  filter.by_user_id = viewer.user_id;
  filter.due_from = today + 1;
  auto ahead =
      list_promises(db, viewer, filter, {lines_of_a_kind_max, {}}, {moment.zone, moment.now});
  if (!ahead || ahead->items.empty()) return;
  Forecaster forecaster(db, viewer, moment.deliveries->read(db, viewer), moment.now);
  forecaster.add_risks(ahead->items);
  take_promises(facts, db.query(ahead_mine, viewer.user_id, today, lines_of_a_kind_max),
                moment.zone);
  for (auto const& promise : ahead->items) {
    if (!promise.risk || !promise.risk->at_risk) continue;
    auto fact = std::ranges::find(facts, promise.id, &PromiseFact::id);
    if (fact != facts.end())
      fact->risk = {promise.risk->chance_now, promise.risk->new_day.value_or(promise.said_for),
                    promise.risk->reasons};
  }
}

void gather_quiet(Db& db, Day today, std::vector<QuietFact>& facts) {
  auto rows = db.query(
      "select id, version, name, call_name, roles_now, last_talked_on, first_contact_on, "
      "contact_days, rhythm_days, quiet_on from person "
      "where deleted_at is null and quiet_on is not null and quiet_on <= $1 "
      "order by quiet_on desc, id desc limit $2",
      today, lines_of_a_kind_max);
  while (rows.next()) {
    auto talked = rows.day(5), first = rows.day(6), quiet = rows.day(9);
    if (!talked || !quiet) continue;
    Contacts contacts{static_cast<int>(rows.integer(7)), first ? first : talked, talked};
    if (!rows.is_null(8)) contacts.agreed_days = static_cast<int>(rows.integer(8));
    facts.push_back(
        {rows.integer(1),
         {Noun::person, rows.id(0), std::string(rows.text(2)), std::string(rows.text(3))},
         from_stored_json<std::vector<Role>>(rows.text(4)),
         contacts,
         *quiet});
  }
}

/// Whoever set the day is reminded.
void gather_talks(Db& db, Viewer const& viewer, Day today, std::vector<TalkFact>& facts) {
  auto rows = db.query(
      "select id, version, name, call_name, next_talk_on from person "
      "where deleted_at is null and next_talk_by_user_id = $1 and next_talk_on is not null "
      "and next_talk_on <= $2 order by next_talk_on, id limit $3",
      viewer.user_id, today, lines_of_a_kind_max);
  while (rows.next())
    facts.push_back(
        {rows.integer(1),
         {Noun::person, rows.id(0), std::string(rows.text(2)), std::string(rows.text(3))},
         rows.day(4).value_or(today)});
}

void gather_birthdays(Db& db, Viewer const& viewer, Day today, std::vector<BirthdayFact>& facts) {
  auto keys = birthdays_on(today);
  for (auto key : {keys.first, keys.second}) {
    if (key == 0) continue;
    auto rows = db.query(
        "select id, version, name, call_name, birthday from person "
        "where deleted_at is null and birthday_key = $1 order by id limit $2",
        key, lines_of_a_kind_max);
    while (rows.next()) {
      if (rows.id(0) == viewer.person_id) continue;  // nobody needs to be told of their own
      auto birthday = parse_birthday(rows.text(4));
      facts.push_back(
          {rows.integer(1),
           {Noun::person, rows.id(0), std::string(rows.text(2)), std::string(rows.text(3))},
           birthday ? age_on(*birthday, today) : std::nullopt});
    }
  }
}

}  // namespace

TodayFacts gather_today(Db& db, Viewer const& viewer, TodayMoment const& moment) {
  TodayFacts facts;
  auto today = moment.today();
  gather_promises(db, viewer, moment, facts.promises);
  if (moment.deliveries) gather_risks(db, viewer, moment, facts.promises);
  gather_talks(db, viewer, today, facts.talks);
  gather_tasks(db, viewer, today, moment.now, facts.tasks);
  gather_complaints(db, viewer, moment.zone, today, facts.complaints);
  gather_deals(db, viewer, today, facts.deals);
  gather_quiet(db, today, facts.quiet);
  // Who has a day for the next talk is not called quiet beside it.
  std::erase_if(facts.quiet, [&](QuietFact const& quiet) {
    return std::ranges::any_of(
        facts.talks, [&](TalkFact const& talk) { return talk.person.id == quiet.person.id; });
  });
  gather_birthdays(db, viewer, today, facts.birthdays);
  auto rows = db.query("select key from today_later where user_id = $1 and until > $2 limit 1000",
                       viewer.user_id, today);
  while (rows.next()) facts.put_off.emplace(rows.text(0));
  return facts;
}

std::int64_t count_quiet(Db& db, Viewer const&, Day today) {
  auto rows = db.query(
      "select count(*) from (select 1 from person where deleted_at is null "
      "and quiet_on is not null and quiet_on <= $1 limit $2) q",
      today, counted_max);
  rows.next();
  return rows.integer(0);
}

KeptThisWeek kept_this_week(Db& db, Viewer const& viewer, int first_day_of_week,
                            TodayMoment const& moment) {
  auto today = moment.today();
  auto week_began = moment.zone.start_of(today - (today.weekday() - first_day_of_week + 7) % 7);
  static Sql const sql =
      "select m.id, m.what, coalesce(p.name, o.name, ''), m.said_for, m.done_at, m.renegotiations "
      "from promise m left join person p on p.id = m.person_id and p.deleted_at is null "
      "left join organisation o on o.id = m.organisation_id and o.deleted_at is null "
      "where m.done_at is not null and m.deleted_at is null and m.done_at >= $1 "
      "and m.direction = 'ours' and (m.by_user_id = $2 or m.by_user_id is null) "
      "order by m.done_at desc, m.id desc limit $3";
  KeptThisWeek kept;
  auto rows = db.query(sql, week_began, viewer.user_id, kept_looked_at_max);
  while (rows.next()) {
    Promise promise;
    promise.said_for = rows.day(3).value_or(Day{});
    promise.done_at = rows.instant(4);
    promise.renegotiations = from_stored_json<std::vector<Renegotiation>>(rows.text(5));
    auto outcome = outcome_of(promise, moment.zone, moment.now);
    if (outcome == Outcome::late) continue;
    ++kept.count;
    if (kept.items.size() < kept_shown_max)
      kept.items.push_back(
          {rows.id(0), std::string(rows.text(1)), std::string(rows.text(2)), outcome});
  }
  return kept;
}

std::optional<Suggestion> suggest_someone(Db& db, Viewer const& viewer, Day today) {
  for (Sql sql :
       {Sql("select id, name from person where deleted_at is null "
            "and quiet_on is not null and quiet_on > $1 and id <> $2 "
            "order by quiet_on, id limit 1"),
        Sql("select id, name from person where deleted_at is null "
            "and last_talked_on < $1 and id <> $2 order by last_talked_on, id limit 1"),
        Sql("select id, name from person where deleted_at is null "
            "and last_talked_on is null and $1 <> '' and id <> $2 order by id limit 1")}) {
    auto rows = db.query(sql, today, viewer.person_id.value);
    if (rows.next()) return Suggestion{rows.id(0), std::string(rows.text(1))};
  }
  return {};
}

Today make_today(Db& db, Viewer const& viewer, TodayMoment const& moment) {
  Today answer;
  answer.day = moment.today();
  auto user = find_user(db, viewer, viewer.user_id);
  answer.lines = order_today(gather_today(db, viewer, moment), answer.day);
  answer.counts = count_lines(answer.lines);
  if (answer.counts.quiet >= lines_of_a_kind_max)
    answer.counts.quiet = count_quiet(db, viewer, answer.day);
  answer.kept_this_week = kept_this_week(db, viewer, user ? user->first_day_of_week : 1, moment);
  if (answer.lines.empty()) answer.suggestion = suggest_someone(db, viewer, answer.day);
  return answer;
}

void put_off(Tx& tx, Viewer const& viewer, std::string_view key, Day until) {
  tx.run(
      "insert into today_later (user_id, key, until) values ($1, $2, $3) "
      "on conflict (user_id, key) do update set until = excluded.until",
      viewer.user_id, key, until);
}

void take_up_again(Tx& tx, Viewer const& viewer, std::string_view key) {
  tx.run("delete from today_later where user_id = $1 and key = $2", viewer.user_id, key);
}

void forget_put_off(Tx& tx, Day today) {
  tx.run("delete from today_later where until <= $1", today);
}

}  // namespace kept
