#include "today/morning/notification_store.hpp"

#include "firm/audit_rows.hpp"
#include "firm/firm_store.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

void tell(Tx& tx, Viewer const& whose, Id id) {
  tx.changed("notification", id, 0, SeenBy::only(whose.user_id));
}

/// What it is about, where its user may still see it.
Sql notification_select(Sql rest) {
  return "select n.id, n.user_id, n.key, n.kind, n.ref_id, n.lines, n.at, n.read_at, "
         "coalesce(m.what, k.what, p.name, e.title, d.name, c.what) from notification n "
         "left join promise m on n.kind = 'promise' and m.id = n.ref_id and m.deleted_at is null "
         "left join task k on n.kind = 'task' and k.id = n.ref_id and k.deleted_at is null "
         "and k.by_user_id = n.user_id "
         "left join person p on n.kind = 'talk' and p.id = n.ref_id and p.deleted_at is null "
         "left join calendar_event e on n.kind = 'event' and e.id = n.ref_id "
         "and e.user_id = n.user_id "
         "left join deal d on n.kind = 'deal' and d.id = n.ref_id and d.deleted_at is null "
         "left join complaint c on n.kind = 'complaint' and c.id = n.ref_id "
         "and c.deleted_at is null and c.by_user_id = n.user_id where " +
         rest;
}

Notification notification_of(Rows& rows) {
  Notification one;
  one.id = rows.id(0);
  one.user_id = rows.id(1);
  one.key = std::string(rows.text(2));
  one.kind = enum_of<NotificationKind>(rows.text(3)).value_or(NotificationKind::morning);
  one.ref_id = rows.id(4);
  one.lines = rows.integer(5);
  one.at = rows.instant(6);
  if (!rows.is_null(7)) one.read_at = rows.instant(7);
  if (!rows.is_null(8)) one.title = std::string(rows.text(8));
  return one;
}

}  // namespace

Result<NotificationPage> list_notifications(Db& db, Viewer const& viewer, ListQuery const& query) {
  static Sql const sql =
      notification_select("n.user_id = $1 and n.id < $2 order by n.id desc limit $3");
  auto const before = query.after.empty() ? Id{INT64_MAX} : TRY(query.after_id(0));
  NotificationPage page;
  auto rows = db.query(sql, viewer.user_id, before, static_cast<std::int64_t>(query.limit) + 1);
  while (rows.next()) {
    if (page.items.size() == query.limit) {
      page.next = make_cursor({to_text(page.items.back().id)});
      break;
    }
    page.items.push_back(notification_of(rows));
  }
  return page;
}

std::optional<Notification> find_notification(Db& db, Viewer const& viewer, Id id) {
  static Sql const sql = notification_select("n.id = $1 and n.user_id = $2");
  auto rows = db.query(sql, id, viewer.user_id);
  if (!rows.next()) return {};
  return notification_of(rows);
}

std::int64_t count_unread(Db& db, Viewer const& viewer) {
  auto rows = db.query(
      "select count(*) from (select 1 from notification where user_id = $1 and read_at is null "
      "limit $2) n",
      viewer.user_id, unread_counted_max);
  rows.next();
  return rows.integer(0);
}

std::optional<Notification> notify(Tx& tx, Viewer const& to, Notification notification) {
  notification.id = tx.new_id();
  notification.user_id = to.user_id;
  notification.at = tx.now();
  auto const told = tx.run(
      "insert into notification (id, user_id, key, kind, ref_id, lines, at) "
      "values ($1, $2, $3, $4, $5, $6, $7) on conflict (user_id, key) do nothing",
      notification.id, notification.user_id, notification.key, word_of(notification.kind),
      notification.ref_id, notification.lines, notification.at);
  if (told == 0) return {};
  tell(tx, to, notification.id);
  return notification;
}

Done read_notification(Tx& tx, Viewer const& by, Id id) {
  if (!find_notification(tx, by, id)) return refuse(Code::not_found);
  tx.run("update notification set read_at = $3 where id = $1 and user_id = $2 and read_at is null",
         id, by.user_id, tx.now());
  tell(tx, by, id);
  return {};
}

void read_notifications_until(Tx& tx, Viewer const& by, Id until) {
  tx.run("update notification set read_at = $3 where user_id = $1 and id <= $2 and read_at is null",
         by.user_id, until, tx.now());
  tell(tx, by, until);
}

void forget_notifications(Tx& tx, Instant before) {
  tx.run(
      "delete from push_delivery where notification_id in "
      "(select id from notification where at < $1)",
      before);
  tx.run("delete from notification where at < $1", before);
}

MorningSetting morning_of(Db& db, Viewer const& viewer, Instant now) {
  {
    auto rows =
        db.query("select " + columns_of<MorningSetting>() + " from morning_setting where id = $1",
                 viewer.user_id);
    if (rows.next()) return row_to<MorningSetting>(rows);
  }
  MorningSetting usual;
  usual.id = viewer.user_id;
  usual.version = 0;
  usual.next_at = next_morning(minutes_of(usual.time).value(), firm_zone(db, viewer), now);
  return usual;
}

Result<MorningSetting> save_morning(Tx& tx, Viewer const& by, MorningSetting const& before,
                                    MorningSetting after) {
  after.next_at = next_morning(TRY(minutes_of(after.time)), firm_zone(tx, by), tx.now());
  if (before.version == 0) {
    after.version = 1;
    insert_row(tx, "morning_setting", after);
  } else {
    TRY(update_row(tx, "morning_setting", after));
  }
  tx.changed("morning", after.id, after.version, SeenBy::only(by.user_id));
  audit_changed(tx, by, "morning", before, after);
  return after;
}

void move_morning(Tx& tx, Viewer const& of, MorningSetting const& setting, Instant next_at) {
  tx.run(
      "insert into morning_setting (id, version, time, by_push, by_mail, next_at) "
      "values ($1, 1, $2, $3, $4, $5) on conflict (id) do update set next_at = excluded.next_at",
      of.user_id, setting.time, setting.by_push, setting.by_mail, next_at);
}

std::vector<Id> users_to_wake(Db& db, Viewer const&, Instant now) {
  std::vector<Id> users;
  auto rows = db.scan(
      "select u.id from users u left join morning_setting s on s.id = u.id "
      "where u.state = 'active' and (s.id is null or s.next_at <= $1) order by u.id",
      now);
  while (rows.next()) users.push_back(rows.id(0));
  return users;
}

}  // namespace kept
