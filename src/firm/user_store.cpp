#include "firm/user_store.hpp"

#include "firm/audit_rows.hpp"
#include "firm/topic_store.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

std::optional<User> one(Rows rows) {
  if (!rows.next()) return {};
  return row_to<User>(rows);
}

bool another_owner_works(Db& db, Id but) {
  auto rows = db.query(
      "select id from users where access = 'owner' and state <> 'stopped' and id <> $1 limit 1",
      but);
  return rows.next();
}

/// By which colleagues are found who care about the same (shared_store.hpp of the people).
void write_interests(Tx& tx, User const& user) {
  auto const vocabulary = vocabulary_of_firm(tx, Viewer::system());
  tx.run("delete from user_interest where user_id = $1", user.id);
  for (auto const& interest : user.interests)
    if (interest.topic_id)
      tx.run(
          "insert into user_interest (family_id, topic_id, user_id, learned_at) "
          "values ($1, $2, $3, $4)",
          vocabulary->family_of(interest.topic_id), interest.topic_id, user.id,
          interest.learned_at);
}

bool keeps_firm(User const& user) {
  return user.access == Access::owner && user.state != UserState::stopped;
}

}  // namespace

std::optional<User> find_user(Db& db, Viewer const&, Id id) {
  return one(db.query("select " + columns_of<User>() + " from users where id = $1", id));
}

std::optional<User> find_working_user(Db& db, Viewer const& viewer, Id id) {
  auto user = find_user(db, viewer, id);
  if (user && user->state != UserState::active) user.reset();
  return user;
}

std::optional<User> user_with_email(Db& db, Viewer const&, std::string_view email_key) {
  return one(
      db.query("select " + columns_of<User>() + " from users where email_key = $1", email_key));
}

std::vector<User> list_users(Db& db, Viewer const&) {
  std::vector<User> users;
  auto rows = db.scan("select " + columns_of<User>() + " from users order by name, id");
  while (rows.next()) users.push_back(row_to<User>(rows));
  return users;
}

std::optional<User> first_owner(Db& db, Viewer const&) {
  return one(db.query("select " + columns_of<User>() +
                      " from users where access = 'owner' and state <> 'stopped'"
                      " order by created_at, id limit 1"));
}

Done check_owner_remains(Db& db, Viewer const&, User const& without) {
  if (keeps_firm(without) && !another_owner_works(db, without.id)) return refuse(Code::last_owner);
  return {};
}

Result<User> add_user(Tx& tx, Viewer const& by, User user) {
  if (user_with_email(tx, by, user.email_key)) return refuse(Code::duplicate, "email");
  user.id = tx.new_id();
  user.version = 1;
  user.created_at = user.changed_at = tx.now();
  insert_row(tx, "users", user);
  tx.changed("user", user.id, user.version);
  audit_made(tx, by, "user", user);
  return user;
}

Result<User> save_user(Tx& tx, Viewer const& by, User const& before, User after) {
  if (!keeps_firm(after)) TRY(check_owner_remains(tx, by, before));
  after.changed_at = tx.now();
  TRY(update_row(tx, "users", after));
  if (after.interests != before.interests) write_interests(tx, after);
  tx.changed("user", after.id, after.version);
  audit_changed(tx, by, "user", before, after);
  return after;
}

Result<User> stop_user(Tx& tx, Viewer const& by, User const& user, Id hand_on_to) {
  if (hand_on_to) {
    auto other = find_user(tx, by, hand_on_to);
    if (!other || other->state == UserState::stopped || other->id == user.id)
      return refuse(Code::bad_value, "hand_on_to");
  }
  auto after = user;
  after.state = UserState::stopped;
  auto stopped = TRY(save_user(tx, by, user, after));
  tx.run("delete from session where user_id = $1", user.id);
  tx.run("delete from api_token where user_id = $1", user.id);
  tx.run("delete from device where user_id = $1", user.id);
  tx.run("delete from password_reset where user_id = $1", user.id);
  TRY(tx.publish(UserStopped{user.id, hand_on_to, by.user_id}));
  return stopped;
}

Result<User> resume_user(Tx& tx, Viewer const& by, User const& user) {
  auto after = user;
  after.state = user.password_hash.empty() ? UserState::invited : UserState::active;
  return save_user(tx, by, user, after);
}

Result<User> set_password(Tx& tx, Viewer const& by, User const& user, std::string password_hash,
                          Id keep_session) {
  auto after = user;
  after.password_hash = std::move(password_hash);
  if (after.state == UserState::invited) after.state = UserState::active;
  auto saved = TRY(save_user(tx, by, user, after));
  tx.run("delete from session where user_id = $1 and id <> $2", user.id, keep_session.value);
  tx.run("delete from device where user_id = $1", user.id);
  tx.run("delete from password_reset where user_id = $1", user.id);
  tx.audit(by, "user", user.id, "password_set");
  return saved;
}

}  // namespace kept
