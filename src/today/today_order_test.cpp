#include "today/today_order.hpp"

#include <doctest/doctest.h>

#include "base/json.hpp"

using namespace kept;

namespace {

Day const today = parse_day("2026-11-22").value();

Subject subject(std::int64_t id) { return {Noun::person, {id}, "Name " + std::to_string(id), ""}; }

/// A promise by days from today: said, aimed (none where 99), made.
PromiseFact promise(std::int64_t id, Direction direction, int said, int aim = 99, int made = -10,
                    int new_days = 0) {
  PromiseFact fact;
  fact.id = {id};
  fact.version = 3;
  fact.direction = direction;
  fact.what = "what " + std::to_string(id);
  fact.said_for = today + said;
  if (aim != 99) fact.aim_for = today + aim;
  fact.made_on = today + made;
  fact.new_days = new_days;
  fact.to = subject(id);
  return fact;
}
PromiseFact ours(std::int64_t id, int said, int aim = 99, int made = -10, int new_days = 0) {
  return promise(id, Direction::ours, said, aim, made, new_days);
}
PromiseFact theirs(std::int64_t id, int said, int aim = 99) {
  return promise(id, Direction::theirs, said, aim);
}
PromiseFact at_risk(std::int64_t id, int said, double chance, int aim = 99, int new_days = 0) {
  auto fact = ours(id, said, aim, -10, new_days);
  fact.risk = RiskFact{chance, today + said + 7, {}};
  return fact;
}
QuietFact quiet(std::int64_t id, int since, Role role = Role::customer, int days = 1) {
  auto const talked = today + since - *usual_days(role) - 1;
  return {1, subject(id), {role}, {days, talked - 20 * (days - 1), talked}, today + since};
}
TalkFact talk(std::int64_t id, int on) { return {1, subject(id), today + on}; }
TaskFact task(std::int64_t id, std::optional<int> due) {
  TaskFact fact{{id}, 1, "what", {}, {}};
  if (due) fact.due_on = today + *due;
  return fact;
}
ComplaintFact complaint(std::int64_t id, LineKind kind, int since) {
  return {{id}, 1, "what", kind, today + since, subject(id)};
}
DealFact deal(std::int64_t id, int on) { return {{id}, 1, "name", "step", today + on, {}}; }
BirthdayFact birthday(std::int64_t id, std::optional<int> age = {}) {
  return {1, subject(id), age};
}

TodayFacts of(std::vector<PromiseFact> promises, std::vector<QuietFact> silent = {},
              std::vector<BirthdayFact> birthdays = {},
              std::set<std::string, std::less<>> off = {}) {
  return {std::move(promises), std::move(silent), std::move(birthdays), std::move(off)};
}

/// "promise_due 1 due_today 0; quiet 2 quiet_for_role 46"
std::string told(TodayFacts const& facts) {
  std::string out;
  for (auto const& line : order_today(facts, today)) {
    if (!out.empty()) out += "; ";
    out += std::string(word_of(line.kind)) + " " + std::to_string(line.ref_id.value) + " " +
           line.reason.code + " " + std::to_string(line.days);
  }
  return out;
}

}  // namespace

TEST_CASE("the lines of a day, in their order") {
  struct Case {
    TodayFacts facts;
    char const* told;
  };
  std::string const one = to_text(Id{1});
  Case const cases[] = {
      // What makes a line, one by one.
      {of({}), ""},
      {of({ours(1, 0)}), "promise_due 1 due_today 0"},
      {of({ours(1, 0, -3)}), "promise_due 1 due_today 0"},
      {of({ours(1, 0, 99, -10, 1)}), "promise_due 1 due_today_new_day 0"},
      {of({ours(1, -1)}), "promise_broken 1 day_over 1"},
      {of({ours(1, -400)}), "promise_broken 1 day_over 400"},
      {of({ours(1, -1, 99, -10, 2)}), "promise_broken 1 day_over_again 1"},
      {of({ours(1, 1)}), ""},
      {of({ours(1, 1, 1)}), ""},
      {of({ours(1, 5, 2)}), ""},
      {of({ours(1, 5, 0)}), "promise_aim 1 aim_today 0"},
      {of({ours(1, 5, -2)}), "promise_aim 1 aim_over 2"},
      {of({ours(1, 1, -30)}), "promise_aim 1 aim_over 30"},
      {of({theirs(1, 0)}), "theirs_due 1 their_day_today 0"},
      {of({theirs(1, -1)}), "theirs_overdue 1 their_day_over 1"},
      {of({theirs(1, 1)}), ""},
      {of({theirs(1, 1, -5)}), ""},
      {of({}, {quiet(1, 0)}), "quiet 1 quiet_for_role 46"},
      {of({}, {quiet(1, -10)}), "quiet 1 quiet_for_role 56"},
      {of({}, {quiet(1, 1)}), ""},
      {of({}, {quiet(1, 0, Role::employee)}), "quiet 1 quiet_for_role 15"},
      {of({}, {quiet(1, 0, Role::supplier)}), "quiet 1 quiet_for_role 91"},
      {of({}, {quiet(1, 0, Role::customer, 4)}), "quiet 1 quiet_for_own_rhythm 46"},
      {of({}, {}, {birthday(1)}), "birthday 1 birthday_today 0"},
      {{.talks = {talk(1, 0), talk(2, -3), talk(3, 1)}},
       "next_talk 2 next_talk 3; next_talk 1 next_talk 0"},
      {{.quiet = {quiet(1, 0)}, .talks = {talk(2, 0)}},
       "next_talk 2 next_talk 0; quiet 1 quiet_for_role 46"},
      {{.tasks = {task(1, 0), task(2, -3), task(3, -1), task(4, 9), task(5, {}), task(6, 2)}},
       "task_due 1 task_due 0; task_overdue 2 task_overdue 3; task_overdue 3 task_overdue 1; "
       "task_reminder 6 task_reminder -2; task_reminder 4 task_reminder -9; "
       "task_reminder 5 task_reminder 0"},
      {{.birthdays = {birthday(1)}, .tasks = {task(2, 0)}},
       "birthday 1 birthday_today 0; task_due 2 task_due 0"},
      {{.promises = {theirs(1, -1)}, .tasks = {task(2, 9)}},
       "task_reminder 2 task_reminder -9; theirs_overdue 1 their_day_over 1"},
      {{.birthdays = {birthday(1)},
        .complaints = {complaint(2, LineKind::complaint_ask, -9),
                       complaint(3, LineKind::complaint_open, -1),
                       complaint(4, LineKind::complaint_open, -5),
                       complaint(5, LineKind::complaint_due, 0)}},
       "complaint_due 5 complaint_due 0; complaint_open 4 complaint_open 5; "
       "complaint_open 3 complaint_open 1; complaint_ask 2 complaint_ask 9; "
       "birthday 1 birthday_today 0"},
      {{.promises = {theirs(1, -1)}, .tasks = {task(2, 9)}, .deals = {deal(3, 0), deal(4, -2)}},
       "task_reminder 2 task_reminder -9; deal_step 4 deal_step 2; deal_step 3 deal_step 0; "
       "theirs_overdue 1 their_day_over 1"},
      {{.put_off = {"task:" + one}, .tasks = {task(1, 0), task(2, 0)}}, "task_due 2 task_due 0"},
      // At risk: two weeks before the day, or at once where it is more likely broken than kept.
      {of({at_risk(1, 1, .7)}), "promise_at_risk 1 at_risk -1"},
      {of({at_risk(1, 14, .89)}), "promise_at_risk 1 at_risk -14"},
      {of({at_risk(1, 15, .89)}), ""},
      {of({at_risk(1, 15, .5)}), ""},
      {of({at_risk(1, 90, .49)}), "promise_at_risk 1 at_risk -90"},
      {of({at_risk(1, 9, .7, 99, 1)}), "promise_at_risk 1 at_risk_again -9"},
      {of({at_risk(1, 9, .7, -2)}), "promise_at_risk 1 at_risk -9"},
      {of({at_risk(1, 15, .7, -2)}), "promise_aim 1 aim_over 2"},
      {of({at_risk(1, 0, .2)}), "promise_due 1 due_today 0"},
      {of({at_risk(1, -1, 0)}), "promise_broken 1 day_over 1"},
      {of({at_risk(1, 3, .7), at_risk(2, 9, .2)}),
       "promise_at_risk 2 at_risk -9; promise_at_risk 1 at_risk -3"},
      {of({ours(1, 1, 0), at_risk(2, 3, .7), ours(3, -1), ours(4, 0)}),
       "promise_due 4 due_today 0; promise_broken 3 day_over 1; promise_at_risk 2 at_risk -3; "
       "promise_aim 1 aim_today 0"},
      {of({at_risk(1, 3, .7)}, {}, {}, {"promise:" + one}), ""},
      // Class before class.
      {of({ours(1, -1), ours(2, 0)}), "promise_due 2 due_today 0; promise_broken 1 day_over 1"},
      {of({ours(1, 1, 0), ours(2, -9)}), "promise_broken 2 day_over 9; promise_aim 1 aim_today 0"},
      {of({ours(1, 1, 0)}, {}, {birthday(2)}),
       "promise_aim 1 aim_today 0; birthday 2 birthday_today 0"},
      {of({theirs(1, -100)}, {}, {birthday(2)}),
       "birthday 2 birthday_today 0; theirs_overdue 1 their_day_over 100"},
      {of({theirs(1, 0), theirs(2, -1)}),
       "theirs_overdue 2 their_day_over 1; theirs_due 1 their_day_today 0"},
      {of({theirs(1, 0)}, {quiet(2, -300)}),
       "theirs_due 1 their_day_today 0; quiet 2 quiet_for_role 346"},
      {of({theirs(1, -1), ours(2, -1)}),
       "promise_broken 2 day_over 1; theirs_overdue 1 their_day_over 1"},
      {of({ours(1, -2), ours(2, 0), ours(3, 4, -1), theirs(4, -3), theirs(5, 0)}, {quiet(6, -1)},
          {birthday(7)}),
       "promise_due 2 due_today 0; promise_broken 1 day_over 2; promise_aim 3 aim_over 1; birthday "
       "7 "
       "birthday_today 0; theirs_overdue 4 their_day_over 3; theirs_due 5 their_day_today 0; quiet "
       "6 "
       "quiet_for_role 47"},
      // Inside a class.
      {of({ours(1, 0, 99, -2), ours(2, 0, 99, -20)}),
       "promise_due 2 due_today 0; promise_due 1 due_today 0"},
      {of({ours(1, -9), ours(2, -1)}), "promise_broken 2 day_over 1; promise_broken 1 day_over 9"},
      {of({ours(1, 9, -5), ours(2, 1, 0)}), "promise_aim 2 aim_today 0; promise_aim 1 aim_over 5"},
      {of({ours(1, 3, 0), ours(2, 3, -4)}), "promise_aim 2 aim_over 4; promise_aim 1 aim_today 0"},
      {of({theirs(1, -1), theirs(2, -9)}),
       "theirs_overdue 2 their_day_over 9; theirs_overdue 1 their_day_over 1"},
      {of({}, {quiet(1, -30), quiet(2, -1)}),
       "quiet 2 quiet_for_role 47; quiet 1 quiet_for_role 76"},
      {of({}, {quiet(1, 0), quiet(2, 0, Role::supplier)}),
       "quiet 2 quiet_for_role 91; quiet 1 quiet_for_role 46"},
      // Equal ones: by name, then by id.
      {of({ours(2, 0), ours(1, 0)}), "promise_due 1 due_today 0; promise_due 2 due_today 0"},
      {of({}, {}, {birthday(12), birthday(11), birthday(10)}),
       "birthday 10 birthday_today 0; birthday 11 birthday_today 0; birthday 12 birthday_today 0"},
      {of({theirs(3, 0), theirs(2, 0)}),
       "theirs_due 2 their_day_today 0; theirs_due 3 their_day_today 0"},
      // What is put off is left out, and nothing else.
      {of({ours(1, 0), ours(2, 0)}, {}, {}, {"promise:" + one}), "promise_due 2 due_today 0"},
      {of({ours(1, -5)}, {quiet(1, 0)}, {}, {"promise:" + one}), "quiet 1 quiet_for_role 46"},
      {of({ours(1, -5)}, {quiet(1, 0)}, {}, {"quiet:" + one}), "promise_broken 1 day_over 5"},
      {of({}, {}, {birthday(1)}, {"birthday:" + one}), ""},
      {of({ours(1, 0)}, {}, {}, {"quiet:" + one}), "promise_due 1 due_today 0"},
  };
  int count = 0;
  for (auto const& each : cases) {
    ++count;
    CHECK_MESSAGE(told(each.facts) == each.told, "case " << count);
  }
  CHECK(count >= 40);
}

TEST_CASE("a line carries what the page needs for its sentence") {
  auto lines = order_today(of({ours(1, 3, -1, -10, 2)}, {quiet(2, 0)}, {birthday(3, 50)}), today);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].rank == 1);
  CHECK(lines[0].key == "promise:" + to_text(Id{1}));
  CHECK(lines[0].title == "what 1");
  CHECK(lines[0].version == 3);
  CHECK(lines[0].reason.facts.text ==
        R"({"what":"what 1","said_for":"2026-11-25","aim_for":"2026-11-21","new_days":2})");
  CHECK(lines[1].reason.facts.text == R"({"age":50})");
  CHECK(lines[2].rank == 3);
  CHECK(lines[2].noun == "person");
  CHECK(lines[2].title == "Name 2");
  CHECK(lines[2].reason.facts.text ==
        R"({"role":"customer","usual_days":45,"last_talked_on":"2026-10-07"})");
}

TEST_CASE("the order does not depend on the order of the facts") {
  std::vector<PromiseFact> promises;
  for (int at = 1; at <= 30; ++at)
    promises.push_back(promise(at, at % 3 ? Direction::ours : Direction::theirs, at % 7 - 4, -1));
  auto first = told(of(promises));
  for (int turn = 0; turn < 30; ++turn) {
    std::rotate(promises.begin(), promises.begin() + 1, promises.end());
    CHECK(told(of(promises)) == first);
  }
}
