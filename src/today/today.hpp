#pragma once
// What Today answers: the lines of one user's day, what was kept, and a name when nothing is owed.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "promises/promise.hpp"

namespace kept {

enum class LineKind {
  promise_broken,   // ours, the day said is over
  promise_due,      // ours, said for today
  promise_at_risk,  // ours, the day said is near and will hardly be kept
  promise_aim,      // ours, the day aimed for is today or over, the day said still ahead
  complaint_due,    // what was promised to put it right is due
  complaint_open,   // nothing is promised yet, or the promise is done: somebody waits
  complaint_ask,    // it was put right: ask whether they are content
  theirs_overdue,
  theirs_due,
  birthday,
  task_due,       // one's own, due today
  task_overdue,   // its day is over
  task_reminder,  // not due yet, but to be reminded of
  deal_step,      // the next step of one's own deal is here
  next_talk,      // the day somebody set for it is here
  quiet
};
constexpr auto words_of(LineKind) {
  return std::array{"promise_broken"sv, "promise_due"sv,    "promise_at_risk"sv, "promise_aim"sv,
                    "complaint_due"sv,  "complaint_open"sv, "complaint_ask"sv,   "theirs_overdue"sv,
                    "theirs_due"sv,     "birthday"sv,       "task_due"sv,        "task_overdue"sv,
                    "task_reminder"sv,  "deal_step"sv,      "next_talk"sv,       "quiet"sv};
}

/// Whom a line is about; without an id nobody.
struct Subject {
  Noun noun = Noun::person;
  Id id;
  std::string name, call_name;  // call_name is empty for an organisation
};
constexpr auto fields_of(Subject const*) {
  return std::tuple{field("noun", &Subject::noun), field("id", &Subject::id),
                    field("name", &Subject::name), field("call_name", &Subject::call_name)};
}

/// Why a line is there: a code that the page makes a sentence of, with these facts.
struct Reason {
  std::string code;
  RawJson facts;
};
constexpr auto fields_of(Reason const*) {
  return std::tuple{field("code", &Reason::code), field("facts", &Reason::facts)};
}

struct TodayLine {
  std::string key;  // the same for the same matter tomorrow: what "later" is kept by
  LineKind kind = LineKind::quiet;
  int rank = 0;  // place in the list, from 1
  std::string noun;
  Id ref_id;
  std::int64_t version = 0;
  std::string title;
  Subject subject;
  std::optional<Day> day;  // the day it is about
  int days = 0;            // from that day to today; negative = still to come
  Reason reason;
};
constexpr auto fields_of(TodayLine const*) {
  return std::tuple{field("key", &TodayLine::key),       field("kind", &TodayLine::kind),
                    field("rank", &TodayLine::rank),     field("noun", &TodayLine::noun),
                    field("ref_id", &TodayLine::ref_id), field("version", &TodayLine::version),
                    field("title", &TodayLine::title),   field("subject", &TodayLine::subject),
                    field("day", &TodayLine::day),       field("days", &TodayLine::days),
                    field("reason", &TodayLine::reason)};
}

struct TodayCounts {
  std::int64_t ours_due = 0, ours_late = 0, theirs_due = 0, complaints = 0, tasks = 0, deals = 0,
               talks = 0, quiet = 0, birthdays = 0;
};
constexpr auto fields_of(TodayCounts const*) {
  return std::tuple{
      field("ours_due", &TodayCounts::ours_due),     field("ours_late", &TodayCounts::ours_late),
      field("theirs_due", &TodayCounts::theirs_due), field("complaints", &TodayCounts::complaints),
      field("tasks", &TodayCounts::tasks),           field("deals", &TodayCounts::deals),
      field("talks", &TodayCounts::talks),           field("quiet", &TodayCounts::quiet),
      field("birthdays", &TodayCounts::birthdays)};
}

struct KeptItem {
  Id id;
  std::string what, to;
  Outcome outcome = Outcome::kept;
};
constexpr auto fields_of(KeptItem const*) {
  return std::tuple{field("id", &KeptItem::id), field("what", &KeptItem::what),
                    field("to", &KeptItem::to), field("outcome", &KeptItem::outcome)};
}

struct KeptThisWeek {
  std::int64_t count = 0;
  std::vector<KeptItem> items;
};
constexpr auto fields_of(KeptThisWeek const*) {
  return std::tuple{field("count", &KeptThisWeek::count), field("items", &KeptThisWeek::items)};
}

/// Somebody to talk to when nobody waits.
struct Suggestion {
  Id id;
  std::string name;
};
constexpr auto fields_of(Suggestion const*) {
  return std::tuple{field("id", &Suggestion::id), field("name", &Suggestion::name)};
}

struct Today {
  Day day;
  TodayCounts counts;
  std::vector<TodayLine> lines;
  KeptThisWeek kept_this_week;
  std::optional<Suggestion> suggestion;
};
constexpr auto fields_of(Today const*) {
  return std::tuple{field("day", &Today::day), field("counts", &Today::counts),
                    field("lines", &Today::lines), field("kept_this_week", &Today::kept_this_week),
                    field("suggestion", &Today::suggestion)};
}

}  // namespace kept
