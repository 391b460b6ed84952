#include "today/calendar_out/calendar_feed_store.hpp"

#include "firm/audit_rows.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr std::string_view noun = "calendar_feed";

void tell(Tx& tx, CalendarFeed const& feed) {
  tx.changed(noun, feed.id, feed.version, SeenBy::only(feed.user_id));
}

std::optional<CalendarFeed> first(Rows rows) {
  if (!rows.next()) return {};
  return row_to<CalendarFeed>(rows);
}

}  // namespace

std::vector<CalendarFeed> list_feeds(Db& db, Viewer const& viewer) {
  std::vector<CalendarFeed> found;
  auto rows = db.query("select " + columns_of<CalendarFeed>() +
                           " from calendar_feed where user_id = $1 order by id limit $2",
                       viewer.user_id, static_cast<std::int64_t>(calendar_feeds_max));
  while (rows.next()) found.push_back(row_to<CalendarFeed>(rows));
  return found;
}

std::optional<CalendarFeed> find_feed(Db& db, Viewer const& viewer, Id id) {
  return first(db.query(
      "select " + columns_of<CalendarFeed>() + " from calendar_feed where id = $1 and user_id = $2",
      id, viewer.user_id));
}

std::optional<CalendarFeed> find_feed(Db& db, Viewer const&, std::string_view secret_hash) {
  return first(db.query("select " + columns_of<CalendarFeed>() +
                            " from calendar_feed where secret_hash = $1 and user_id in "
                            "(select id from users where state <> 'stopped')",
                        secret_hash));
}

Result<CalendarFeed> add_feed(Tx& tx, Viewer const& by, CalendarFeed feed,
                              std::string_view secret_hash) {
  {
    auto rows = tx.query("select count(*) from calendar_feed where user_id = $1", by.user_id);
    rows.next();
    if (rows.integer(0) >= static_cast<std::int64_t>(calendar_feeds_max))
      return refuse(Code::too_many);
  }
  feed.id = tx.new_id();
  feed.version = 1;
  feed.user_id = by.user_id;
  feed.created_at = feed.changed_at = tx.now();
  tx.run(
      "insert into calendar_feed (id, version, user_id, name, promises, tasks, talks, birthdays, "
      "secret_hash, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      feed.id, feed.version, feed.user_id, feed.name, feed.promises, feed.tasks, feed.talks,
      feed.birthdays, secret_hash, feed.created_at, feed.changed_at);
  tell(tx, feed);
  audit_made(tx, by, noun, feed);
  return feed;
}

Result<CalendarFeed> save_feed(Tx& tx, Viewer const& by, CalendarFeed const& before,
                               CalendarFeed after) {
  after.changed_at = tx.now();
  TRY(update_row(tx, "calendar_feed", after));
  tell(tx, after);
  audit_changed(tx, by, noun, before, after);
  return after;
}

Done end_feed(Tx& tx, Viewer const& by, CalendarFeed const& feed) {
  tx.run("delete from calendar_feed where id = $1", feed.id);
  tell(tx, feed);
  tx.audit(by, noun, feed.id, "deleted");
  return {};
}

void end_feeds_of(Tx& tx, Id user_id) {
  tx.run("delete from calendar_feed where user_id = $1", user_id);
}

void note_feed_read(Tx& tx, Id id, Day on) {
  tx.run("update calendar_feed set last_read_on = $2 where id = $1", id, on);
}

}  // namespace kept
