#include "today/today_order.hpp"

#include <algorithm>
#include <tuple>

#include "base/json_write.hpp"

namespace kept {
namespace {

/// A line and what decides its place: the class, then `urgency` (smaller first).
struct Placed {
  int order = 0;
  int urgency = 0;
  TodayLine line;
};

class Facts {
 public:
  template <class T>
  Facts& add(std::string_view name, T const& value) {
    text_ += text_.empty() ? "{" : ",";
    write_json_text(text_, name);
    text_ += ':';
    write_json(text_, value);
    return *this;
  }
  RawJson done() { return {text_.empty() ? "{}" : text_ + "}"}; }

 private:
  std::string text_;
};

Placed place(LineKind kind, int order, int urgency, Day about, Day today) {
  Placed placed{order, urgency, {}};
  placed.line.kind = kind;
  placed.line.day = about;
  placed.line.days = today - about;
  return placed;
}

std::optional<Placed> place_ours(PromiseFact const& fact, Day today) {
  if (fact.said_for == today) {
    auto placed = place(LineKind::promise_due, 1, fact.made_on.days, fact.said_for, today);
    placed.line.reason.code = fact.new_days > 0 ? "due_today_new_day" : "due_today";
    return placed;
  }
  if (fact.said_for < today) {
    auto placed = place(LineKind::promise_broken, 2, today - fact.said_for, fact.said_for, today);
    placed.line.reason.code = fact.new_days > 0 ? "day_over_again" : "day_over";
    return placed;
  }
  if (fact.risk &&
      (fact.said_for - today <= risk_days_before || fact.risk->chance_now < risk_chance_at_once)) {
    auto placed = place(LineKind::promise_at_risk, 3,
                        static_cast<int>(fact.risk->chance_now * 1'000), fact.said_for, today);
    placed.line.reason.code = fact.new_days > 0 ? "at_risk_again" : "at_risk";
    return placed;
  }
  if (!fact.aim_for || *fact.aim_for > today) return {};
  auto placed = place(LineKind::promise_aim, 4, fact.said_for - today, *fact.aim_for, today);
  placed.line.reason.code = *fact.aim_for == today ? "aim_today" : "aim_over";
  return placed;
}

std::optional<Placed> place_theirs(PromiseFact const& fact, Day today) {
  if (fact.said_for > today) return {};
  bool over = fact.said_for < today;
  auto placed = place(over ? LineKind::theirs_overdue : LineKind::theirs_due, over ? 11 : 12,
                      fact.said_for - today, fact.said_for, today);
  placed.line.reason.code = over ? "their_day_over" : "their_day_today";
  return placed;
}

std::optional<Placed> place_promise(PromiseFact const& fact, Day today) {
  auto placed =
      fact.direction == Direction::ours ? place_ours(fact, today) : place_theirs(fact, today);
  if (!placed) return {};
  auto& line = placed->line;
  line.key = line_key("promise", fact.id);
  line.noun = "promise";
  line.ref_id = fact.id;
  line.version = fact.version;
  line.title = fact.what;
  line.subject = fact.to;
  Facts facts;
  facts.add("what", fact.what).add("said_for", fact.said_for);
  if (fact.aim_for) facts.add("aim_for", *fact.aim_for);
  if (fact.new_days > 0) facts.add("new_days", fact.new_days);
  if (line.kind == LineKind::promise_at_risk)
    facts.add("chance_now", fact.risk->chance_now)
        .add("new_day", fact.risk->new_day)
        .add("reasons", fact.risk->reasons);
  line.reason.facts = facts.done();
  return placed;
}

void about_person(TodayLine& line, std::string_view matter, Subject const& person,
                  std::int64_t version) {
  line.key = line_key(matter, person.id);
  line.noun = "person";
  line.ref_id = person.id;
  line.version = version;
  line.title = person.name;
  line.subject = person;
}

Placed place_birthday(BirthdayFact const& fact, Day today) {
  auto placed = place(LineKind::birthday, 6, 0, today, today);
  about_person(placed.line, "birthday", fact.person, fact.version);
  Facts facts;
  if (fact.age) facts.add("age", *fact.age);
  placed.line.reason = {"birthday_today", facts.done()};
  return placed;
}

Placed place_task(TaskFact const& fact, Day today) {
  constexpr int after_all = 1'000'000;  // one without a day
  int days = fact.due_on ? *fact.due_on - today : after_all;
  auto kind = days == 0  ? LineKind::task_due
              : days < 0 ? LineKind::task_overdue
                         : LineKind::task_reminder;
  auto placed = place(kind,
                      days == 0  ? 7
                      : days < 0 ? 8
                                 : 9,
                      days, fact.due_on.value_or(today), today);
  auto& line = placed.line;
  if (!fact.due_on) line.day.reset();
  line.key = line_key("task", fact.id);
  line.noun = "task";
  line.ref_id = fact.id;
  line.version = fact.version;
  line.title = fact.what;
  line.subject = fact.to;
  line.reason.code = word_of(kind);
  Facts facts;
  facts.add("what", fact.what);
  if (fact.due_on) facts.add("due_on", *fact.due_on);
  line.reason.facts = facts.done();
  return placed;
}

Placed place_complaint(ComplaintFact const& fact, Day today) {
  auto placed = place(fact.kind, 5, static_cast<int>(fact.kind), fact.since, today);
  auto& line = placed.line;
  line.key = line_key("complaint", fact.id);
  line.noun = "complaint";
  line.ref_id = fact.id;
  line.version = fact.version;
  line.title = fact.what;
  line.subject = fact.from;
  line.reason = {std::string(word_of(fact.kind)), Facts().add("what", fact.what).done()};
  return placed;
}

Placed place_deal(DealFact const& fact, Day today) {
  auto placed = place(LineKind::deal_step, 10, fact.on - today, fact.on, today);
  auto& line = placed.line;
  line.key = line_key("deal", fact.id);
  line.noun = "deal";
  line.ref_id = fact.id;
  line.version = fact.version;
  line.title = fact.name;
  line.subject = fact.with;
  line.reason = {"deal_step", Facts().add("next_step", fact.next_step).add("on", fact.on).done()};
  return placed;
}

std::optional<Placed> place_talk(TalkFact const& fact, Day today) {
  if (fact.on > today) return {};
  auto placed = place(LineKind::next_talk, 13, fact.on - today, fact.on, today);
  about_person(placed.line, "talk", fact.person, fact.version);
  placed.line.reason = {"next_talk", Facts().add("on", fact.on).done()};
  return placed;
}

std::optional<Placed> place_quiet(QuietFact const& fact, Day today) {
  auto const& contacts = fact.contacts;
  auto const rhythm = rhythm_of(fact.roles, contacts);
  if (fact.quiet_on > today || !rhythm) return {};
  auto placed = place(LineKind::quiet, 14, today - fact.quiet_on, *contacts.last, today);
  about_person(placed.line, "quiet", fact.person, fact.version);
  Facts facts;
  if (rhythm->agreed_until && *rhythm->agreed_until < today) {
    facts.add("agreed_days", *contacts.agreed_days);
    placed.line.reason.code = "quiet_over_agreed";
  } else if (rhythm->own) {
    facts.add("usual_days", rhythm->usual_days).add("contacts", contacts.days);
    placed.line.reason.code = "quiet_for_own_rhythm";
  } else {
    facts.add("role", *rhythm->role).add("usual_days", rhythm->usual_days);
    placed.line.reason.code = "quiet_for_role";
  }
  placed.line.reason.facts = facts.add("last_talked_on", *contacts.last).done();
  return placed;
}

bool comes_before(Placed const& one, Placed const& other) {
  auto const& a = one.line;
  auto const& b = other.line;
  return std::tie(one.order, one.urgency, a.day, a.subject.name, a.ref_id) <
         std::tie(other.order, other.urgency, b.day, b.subject.name, b.ref_id);
}

}  // namespace

std::string line_key(std::string_view matter, Id id) {
  return std::string(matter) + ":" + to_text(id);
}

std::vector<TodayLine> order_today(TodayFacts const& facts, Day today) {
  std::vector<Placed> all;
  for (auto const& fact : facts.promises)
    if (auto placed = place_promise(fact, today)) all.push_back(std::move(*placed));
  for (auto const& fact : facts.complaints) all.push_back(place_complaint(fact, today));
  for (auto const& fact : facts.tasks) all.push_back(place_task(fact, today));
  for (auto const& fact : facts.deals) all.push_back(place_deal(fact, today));
  for (auto const& fact : facts.birthdays) all.push_back(place_birthday(fact, today));
  for (auto const& fact : facts.talks)
    if (auto placed = place_talk(fact, today)) all.push_back(std::move(*placed));
  for (auto const& fact : facts.quiet)
    if (auto placed = place_quiet(fact, today)) all.push_back(std::move(*placed));
  std::erase_if(all, [&](auto const& each) { return facts.put_off.contains(each.line.key); });
  std::sort(all.begin(), all.end(), comes_before);
  std::vector<TodayLine> lines;
  lines.reserve(all.size());
  for (auto& each : all) {
    each.line.rank = static_cast<int>(lines.size()) + 1;
    lines.push_back(std::move(each.line));
  }
  return lines;
}

}  // namespace kept
