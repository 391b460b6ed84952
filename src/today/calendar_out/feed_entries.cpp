#include "today/calendar_out/feed_entries.hpp"

#include "base/text/sentence.hpp"
#include "individuals/birthday.hpp"
#include "individuals/direction.hpp"

namespace kept {
namespace {

/// {who} {what}.
struct Words {
  std::string_view ours, theirs, task, task_about, complaint, talk, birthday;
};
constexpr Words english{
    "{what} (promised to {who})", "{who} promised: {what}", "{what}",         "{what} ({who})",
    "Put right: {what} ({who})",  "Talk to {who}",          "Birthday: {who}"};
constexpr Words danish{"{what} (lovet til {who})", "{who} har lovet: {what}",       "{what}",
                       "{what} ({who})",           "Bring i orden: {what} ({who})", "Tal med {who}",
                       "Fødselsdag: {who}"};
constexpr Words arabic{"{what} (وعدٌ لـ {who})", "{who} – وعدٌ لنا: {what}",         "{what}",
                       "{what} ({who})",        "شكوى يُصلَح أمرها: {what} ({who})", "حديث مع {who}",
                       "عيد ميلاد: {who}"};

Words const& words_in(Language language) { return in_language(language, english, danish, arabic); }

std::string said(std::string_view sentence, std::string_view who, std::string_view what) {
  return filled(sentence, {{"{who}", isolated(who)}, {"{what}", isolated(what)}});
}

class Entries {
 public:
  Entries(FeedView const& view) : view_(view), words_(words_in(view.language)) {}

  /// A row of id, day, changed_at, who, what, and the page it leads to with its id.
  void add(std::string_view kind, Rows& row, std::string_view sentence) {
    if (auto const day = row.day(1))
      add(kind, row.id(0), *day, row.instant(2), said(sentence, row.text(3), row.text(4)),
          row.text(5), row.id(6));
  }

  void add(std::string_view kind, Id id, Day day, Instant changed_at, std::string title,
           std::string_view page, Id page_id) {
    IcsEntry entry;
    entry.uid = std::string(kind) + "-" + to_text(id) + "@kept";
    entry.day = day;
    entry.title = std::move(title);
    entry.changed_at = changed_at;
    if (!view_.base_url.empty() && page_id)
      entry.address = view_.base_url + "/" + std::string(page) + "/" + to_text(page_id);
    entries_.push_back(std::move(entry));
  }

  Words const& words() const { return words_; }
  std::vector<IcsEntry> done() { return std::move(entries_); }

 private:
  FeedView const& view_;
  Words const& words_;
  std::vector<IcsEntry> entries_;
};

/// Of m, a promise, a task or a complaint; whom it is about is not in the bin. An organisation's
/// page where there is no person.
Sql about_somebody(Sql day, Sql last_column, Sql table, Sql rest) {
  return "select m.id, " + day +
         ", m.changed_at, coalesce(p.name, o.name, ''), m.what, "
         "case when p.id is null then 'organisations' else 'people' end, coalesce(p.id, o.id), " +
         last_column + " from " + table +
         " m left join person p on p.id = m.person_id and p.deleted_at is null "
         "left join organisation o on o.id = m.organisation_id and o.deleted_at is null "
         "where m.by_user_id = $1 and m.deleted_at is null "
         "and (m.person_id is null or p.id is not null) "
         "and (m.organisation_id is null or o.id is not null) and " +
         rest;
}

void add_promises(Entries& entries, Db& db, Viewer const& viewer, Day today) {
  static Sql const sql =
      about_somebody("m.said_for", "m.direction", "promise",
                     "not m.settled and m.said_for >= $2 order by m.said_for, m.id limit $3");
  auto rows = db.query(sql, viewer.user_id, today - feed_days_back, feed_entries_of_a_kind_max);
  while (rows.next()) {
    auto const& words = entries.words();
    bool const is_ours = rows.text(7) == word_of(Direction::ours);
    entries.add("promise", rows, is_ours ? words.ours : words.theirs);
  }
}

void add_tasks(Entries& entries, Db& db, Viewer const& viewer, Day today) {
  static Sql const sql =
      about_somebody("m.due_on", "''", "task",
                     "m.done_at is null and m.due_key >= $2 and m.due_on is not null "
                     "order by m.due_key, m.id limit $3");
  auto rows = db.query(sql, viewer.user_id, today - feed_days_back, feed_entries_of_a_kind_max);
  while (rows.next()) {
    auto const& words = entries.words();
    entries.add("task", rows, rows.text(3).empty() ? words.task : words.task_about);
  }
}

/// With the deal's name in the place of whom it is about, and the page of who is named first in it.
void add_next_steps(Entries& entries, Db& db, Viewer const& viewer, Day today) {
  static Sql const sql =
      "select d.id, d.next_step_on, d.changed_at, d.name, d.next_step, "
      "case when p.id is null then 'organisations' else 'people' end, coalesce(p.id, o.id) "
      "from deal d left join person p on p.deleted_at is null and p.id = "
      "(select q.person_id from deal_person q where q.deal_id = d.id order by q.place limit 1) "
      "left join organisation o on o.id = d.organisation_id and o.deleted_at is null "
      "where d.by_user_id = $1 and d.next_step_on is not null and d.next_step_on >= $2 "
      "and d.state = 'open' and d.deleted_at is null order by d.next_step_on, d.id limit $3";
  auto rows = db.query(sql, viewer.user_id, today - feed_days_back, feed_entries_of_a_kind_max);
  while (rows.next()) entries.add("deal", rows, entries.words().task_about);
}

void add_complaints(Entries& entries, Db& db, Viewer const& viewer, Day today) {
  static Sql const sql =
      about_somebody("m.remedy_on", "''", "complaint",
                     "m.state = 'open' and m.remedy_on >= $2 and m.remedy_on is not null "
                     "order by m.remedy_on, m.id limit $3");
  auto rows = db.query(sql, viewer.user_id, today - feed_days_back, feed_entries_of_a_kind_max);
  while (rows.next()) entries.add("complaint", rows, entries.words().complaint);
}

void add_talks(Entries& entries, Db& db, Viewer const& viewer, Day today) {
  static Sql const sql =
      "select id, next_talk_on, changed_at, name, '', 'people', id from person "
      "where deleted_at is null and next_talk_by_user_id = $1 and next_talk_on is not null "
      "and next_talk_on >= $2 order by next_talk_on, id limit $3";
  auto rows = db.query(sql, viewer.user_id, today - feed_days_back, feed_entries_of_a_kind_max);
  while (rows.next()) entries.add("talk", rows, entries.words().talk);
}

/// The next one of everybody's, from today until the day before next year's today.
void add_birthdays(Entries& entries, Db& db, Viewer const& viewer, Day today) {
  static Sql const later =
      "select id, birthday, changed_at, name from person where deleted_at is null "
      "and birthday_key is not null and birthday_key >= $1 and id <> $2 "
      "order by birthday_key, id limit $3";
  static Sql const next_year =
      "select id, birthday, changed_at, name from person where deleted_at is null "
      "and birthday_key is not null and birthday_key < $1 and id <> $2 "
      "order by birthday_key, id limit $3";
  auto const date = today.date();
  int const year = static_cast<int>(date.year());
  auto const key = month_day({0, static_cast<int>(static_cast<unsigned>(date.month())),
                              static_cast<int>(static_cast<unsigned>(date.day()))});
  int room = feed_entries_of_a_kind_max;
  for (auto const& sql : {later, next_year}) {
    if (room == 0) return;
    auto rows = db.query(sql, key, viewer.person_id.value, room);
    while (rows.next()) {
      auto const birthday = parse_birthday(rows.text(1));
      if (!birthday) continue;
      auto day = birthday_in(*birthday, year);
      bool const is_next_year = day < today;
      if (is_next_year) day = birthday_in(*birthday, year + 1);
      entries.add("birthday-" + std::to_string(year + is_next_year), rows.id(0), day,
                  rows.instant(2), said(entries.words().birthday, rows.text(3), ""), "people",
                  rows.id(0));
      --room;
    }
  }
}

}  // namespace

std::vector<IcsEntry> feed_entries(Db& db, Viewer const& viewer, CalendarFeed const& feed,
                                   FeedView const& view) {
  Entries entries(view);
  if (feed.promises) add_promises(entries, db, viewer, view.today);
  if (feed.tasks) {
    add_tasks(entries, db, viewer, view.today);
    add_next_steps(entries, db, viewer, view.today);
    add_complaints(entries, db, viewer, view.today);
  }
  if (feed.talks) add_talks(entries, db, viewer, view.today);
  if (feed.birthdays) add_birthdays(entries, db, viewer, view.today);
  return entries.done();
}

}  // namespace kept
