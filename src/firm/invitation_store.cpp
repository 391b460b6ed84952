#include "firm/invitation_store.hpp"

#include "firm/audit_rows.hpp"
#include "firm/user_store.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

std::optional<UserInvitation> one(Rows rows) {
  if (!rows.next()) return {};
  return row_to<UserInvitation>(rows);
}

}  // namespace

std::vector<UserInvitation> list_invitations(Db& db, Viewer const&, Instant now) {
  std::vector<UserInvitation> invitations;
  auto rows = db.scan("select " + columns_of<UserInvitation>() +
                          " from user_invitation where expires_at > $1 order by id desc",
                      now);
  while (rows.next()) invitations.push_back(row_to<UserInvitation>(rows));
  return invitations;
}

std::optional<UserInvitation> find_invitation(Db& db, Viewer const&, Id id) {
  return one(db.query(
      "select " + columns_of<UserInvitation>() + " from user_invitation where id = $1", id));
}

std::optional<UserInvitation> invitation_with(Db& db, Viewer const&, std::string_view secret_hash,
                                              Instant now) {
  return one(db.query("select " + columns_of<UserInvitation>() +
                          " from user_invitation where secret_hash = $1 and expires_at > $2",
                      secret_hash, now));
}

Result<UserInvitation> add_invitation(Tx& tx, Viewer const& by, UserInvitation invitation) {
  if (user_with_email(tx, by, invitation.email_key)) return refuse(Code::duplicate, "email");
  tx.run("delete from user_invitation where email_key = $1 or expires_at <= $2",
         invitation.email_key, tx.now());
  {
    auto rows = tx.query("select count(*) from user_invitation");
    rows.next();
    if (rows.integer(0) >= static_cast<std::int64_t>(invitations_max))
      return refuse(Code::too_many);
  }
  invitation.id = tx.new_id();
  invitation.invited_by = by.user_id;
  invitation.created_at = tx.now();
  invitation.expires_at = tx.now() + invitation_life;
  insert_row(tx, "user_invitation", invitation);
  tx.changed("user_invitation", invitation.id, 0);
  audit_made(tx, by, "user_invitation", invitation);
  return invitation;
}

Done withdraw_invitation(Tx& tx, Viewer const& by, Id id) {
  if (tx.run("delete from user_invitation where id = $1", id) == 0) return refuse(Code::not_found);
  tx.changed("user_invitation", id, 0);
  tx.audit(by, "user_invitation", id, "deleted");
  return {};
}

Result<User> accept_invitation(Tx& tx, std::string_view secret_hash, User user) {
  auto invitation = invitation_with(tx, Viewer::system(), secret_hash, tx.now());
  if (!invitation) return refuse(Code::link_expired);
  auto inviter = invitation->invited_by;
  tx.run("delete from user_invitation where id = $1", invitation->id);
  tx.changed("user_invitation", invitation->id, 0);
  return add_user(tx, {inviter, Id{}, Access::admin}, std::move(user));
}

std::optional<User> user_of_reset(Db& db, Viewer const&, std::string_view secret_hash,
                                  Instant now) {
  auto rows = db.query("select " + columns_of<User>() +
                           " from users where state <> 'stopped' and id ="
                           " (select user_id from password_reset"
                           "  where secret_hash = $1 and expires_at > $2)",
                       secret_hash, now);
  if (!rows.next()) return {};
  return row_to<User>(rows);
}

void add_reset(Tx& tx, Viewer const& by, User const& user, std::string_view secret_hash) {
  tx.run("delete from password_reset where user_id = $1", user.id);
  tx.run(
      "insert into password_reset (user_id, secret_hash, created_at, expires_at)"
      " values ($1, $2, $3, $4)",
      user.id, secret_hash, tx.now(), tx.now() + reset_life);
  tx.audit(by, "user", user.id, "reset_link_made");
}

void forget_old_links(Tx& tx) {
  tx.run("delete from user_invitation where expires_at <= $1", tx.now());
  tx.run("delete from password_reset where expires_at <= $1", tx.now());
}

}  // namespace kept
