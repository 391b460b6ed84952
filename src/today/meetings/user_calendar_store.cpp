#include "today/meetings/user_calendar_store.hpp"

#include "store/audit.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr std::string_view noun = "user_calendar";

void tell(Tx& tx, UserCalendar const& calendar) {
  tx.changed(noun, calendar.id, calendar.version, SeenBy::only(calendar.user_id));
}

void remove_events(Tx& tx, Id id) {
  tx.run("delete from event_person where calendar_id = $1", id);
  tx.run("delete from calendar_event where calendar_id = $1", id);
}

void remove_rows(Tx& tx, Id id) {
  remove_events(tx, id);
  tx.run("delete from user_calendar_file where calendar_id = $1", id);
  tx.run("delete from user_calendar where id = $1", id);
}

}  // namespace

std::vector<UserCalendar> list_calendars(Db& db, Viewer const& viewer) {
  std::vector<UserCalendar> found;
  auto rows = db.query("select " + columns_of<UserCalendar>() +
                           " from user_calendar where user_id = $1 order by id limit $2",
                       viewer.user_id, calendars_of_a_user_max);
  while (rows.next()) found.push_back(row_to<UserCalendar>(rows));
  return found;
}

std::optional<UserCalendar> find_calendar(Db& db, Viewer const& viewer, Id id) {
  auto rows = db.query(
      "select " + columns_of<UserCalendar>() + " from user_calendar where id = $1 and user_id = $2",
      id, viewer.user_id);
  if (!rows.next()) return {};
  return row_to<UserCalendar>(rows);
}

std::optional<UserCalendar> calendar_to_read(Db& db, Viewer const&, Id id) {
  auto rows =
      db.query("select " + columns_of<UserCalendar>() + " from user_calendar where id = $1", id);
  if (!rows.next()) return {};
  return row_to<UserCalendar>(rows);
}

std::string calendar_file(Db& db, Viewer const&, Id id) {
  auto rows = db.query("select content from user_calendar_file where calendar_id = $1", id);
  return rows.next() ? std::string(rows.blob(0)) : std::string();
}

Result<UserCalendar> add_calendar(Tx& tx, Viewer const& by, UserCalendar calendar) {
  {
    auto rows = tx.query("select count(*) from user_calendar where user_id = $1", by.user_id);
    rows.next();
    if (rows.integer(0) >= calendars_of_a_user_max) return refuse(Code::too_many);
  }
  calendar.id = tx.new_id();
  calendar.version = 1;
  calendar.user_id = by.user_id;
  calendar.created_at = calendar.changed_at = calendar.next_read_at = tx.now();
  insert_row(tx, "user_calendar", calendar);
  tell(tx, calendar);
  tx.audit(by, noun, calendar.id, "made");
  return calendar;
}

Result<UserCalendar> save_calendar(Tx& tx, Viewer const& by, UserCalendar const& before,
                                   UserCalendar after) {
  after.changed_at = tx.now();
  if (after.address != before.address) {
    after.next_read_at = tx.now();
    remove_events(tx, after.id);
    tx.run("delete from user_calendar_file where calendar_id = $1", after.id);
  }
  TRY(update_row(tx, "user_calendar", after));
  tell(tx, after);
  tx.audit(by, noun, after.id, "changed", differences_without_values(before, after));
  return after;
}

Done remove_calendar(Tx& tx, Viewer const& by, UserCalendar const& calendar) {
  remove_rows(tx, calendar.id);
  tell(tx, calendar);
  tx.audit(by, noun, calendar.id, "deleted");
  return {};
}

void remove_calendars_of(Tx& tx, Id user_id) {
  std::vector<Id> ids;
  {
    auto rows = tx.query("select id from user_calendar where user_id = $1", user_id);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  for (auto id : ids) remove_rows(tx, id);
}

void set_calendar_file(Tx& tx, Viewer const& by, UserCalendar const& calendar,
                       std::string_view content) {
  tx.run("delete from user_calendar_file where calendar_id = $1", calendar.id);
  tx.run("insert into user_calendar_file (calendar_id, content) values ($1, $2)", calendar.id,
         Blob{content});
  tx.audit(by, noun, calendar.id, "changed");
}

std::vector<Id> due_calendars(Db& db, Viewer const&, Instant now, int limit) {
  std::vector<Id> ids;
  auto rows = db.query(
      "select c.id from user_calendar c join users u on u.id = c.user_id and u.state <> 'stopped' "
      "where c.next_read_at <= $1 order by c.next_read_at, c.id limit $2",
      now, limit);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

void note_reading(Tx& tx, UserCalendar const& calendar) {
  auto changed = tx.run(
      "update user_calendar set name = $2, etag = $3, last_modified = $4, digest = $5, "
      "last_read_at = $6, whole_read_at = $7, next_read_at = $8, failures = $9, problem = $10, "
      "problem_at = $11, events = $12, left_out = $13 where id = $1 and address = $14",
      calendar.id, calendar.name, calendar.etag, calendar.last_modified, calendar.digest,
      to_column(calendar.last_read_at), to_column(calendar.whole_read_at), calendar.next_read_at,
      calendar.failures, to_column(calendar.problem), to_column(calendar.problem_at),
      calendar.events, calendar.left_out, calendar.address);
  if (changed != 0) tell(tx, calendar);
}

}  // namespace kept
