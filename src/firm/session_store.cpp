#include "firm/session_store.hpp"

#include "store/rows.hpp"

namespace kept {

std::optional<Credential> find_session(Db& db, Viewer const&, std::string_view secret_hash,
                                       Instant now) {
  auto rows = db.query(
      "select s.id, s.created_at, s.last_seen_at, u.id, u.person_id, u.access"
      " from session s join users u on u.id = s.user_id"
      " where s.secret_hash = $1 and u.state <> 'stopped'",
      secret_hash);
  if (!rows.next() || is_over(rows.instant(1), rows.instant(2), now)) return {};
  Credential found{
      .id = rows.id(0), .created_at = rows.instant(1), .last_seen_at = rows.instant(2)};
  found.viewer = {rows.id(3), rows.id(4), enum_of<Access>(rows.text(5)).value_or(Access::viewer)};
  return found;
}

std::vector<Session> list_sessions(Db& db, Viewer const& viewer, Id current, Instant now) {
  std::vector<Session> sessions;
  auto rows = db.scan("select " + columns_of<Session>() +
                          " from session where user_id = $1 order by last_seen_at desc, id desc",
                      viewer.user_id);
  while (rows.next()) {
    auto session = row_to<Session>(rows);
    session.current = session.id == current;
    if (!is_over(session.created_at, session.last_seen_at, now)) sessions.push_back(session);
  }
  return sessions;
}

namespace {

/// The user's rows beyond the first sessions_max - 1, so that one more fits.
void make_room(Tx& tx, Sql newest_first, Sql remove, Id user_id) {
  std::vector<Id> too_many;
  {
    auto rows = tx.query(newest_first, user_id, sessions_max - 1);
    while (rows.next()) too_many.push_back(rows.id(0));
  }
  if (!too_many.empty()) tx.run(remove, too_many);
}

}  // namespace

Id add_session(Tx& tx, Id user_id, std::string_view secret_hash, std::string_view agent) {
  make_room(tx,
            "select id from session where user_id = $1 order by last_seen_at desc, id desc"
            " limit 1000 offset $2",
            "delete from session where id in {ids $1}", user_id);
  auto id = tx.new_id();
  tx.run(
      "insert into session (id, user_id, secret_hash, agent, created_at, last_seen_at)"
      " values ($1, $2, $3, $4, $5, $5)",
      id, user_id, secret_hash, agent, tx.now());
  return id;
}

Done end_session(Tx& tx, Id user_id, Id id) {
  if (tx.run("delete from session where id = $1 and user_id = $2", id, user_id) == 0)
    return refuse(Code::not_found);
  tx.changed("session", id, 0, SeenBy::only(user_id));
  return {};
}

void end_session_of(Tx& tx, std::string_view secret_hash) {
  Id id, user_id;
  {
    auto rows = tx.query("select id, user_id from session where secret_hash = $1", secret_hash);
    if (!rows.next()) return;
    id = rows.id(0);
    user_id = rows.id(1);
  }
  (void)end_session(tx, user_id, id);
}

void forget_old_sessions(Tx& tx) {
  tx.run("delete from session where last_seen_at < $1 or created_at < $2", tx.now() - session_idle,
         tx.now() - session_life);
  tx.run("delete from device where last_seen_at < $1", tx.now() - device_life);
}

std::optional<Device> find_device(Db& db, Viewer const&, std::string_view secret_hash,
                                  Instant now) {
  auto rows =
      db.query("select id, user_id from device where secret_hash = $1 and last_seen_at >= $2",
               secret_hash, now - device_life);
  if (!rows.next()) return {};
  return Device{rows.id(0), rows.id(1)};
}

void add_device(Tx& tx, Id user_id, std::string_view secret_hash) {
  make_room(tx,
            "select id from device where user_id = $1 order by last_seen_at desc, id desc"
            " limit 1000 offset $2",
            "delete from device where id in {ids $1}", user_id);
  tx.run("insert into device (id, user_id, secret_hash, last_seen_at) values ($1, $2, $3, $4)",
         tx.new_id(), user_id, secret_hash, tx.now());
}

void device_seen(Tx& tx, Id id) {
  tx.run("update device set last_seen_at = $2 where id = $1", id, tx.now());
}

}  // namespace kept
