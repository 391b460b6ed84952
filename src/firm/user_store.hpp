#pragma once
// Users in the database. Everybody of the firm sees who else is in it; what may be changed is asked
// of user.hpp first, here only what the other rows decide: one user an e-mail, one owner at least.
#include <optional>
#include <vector>

#include "firm/user.hpp"
#include "store/database.hpp"

namespace kept {

/// A user was stopped: what was theirs to do is handed on to another, or to nobody. In the same
/// write; `promises` and the like hear it.
struct UserStopped {
  Id user_id;
  Id hand_on_to;  // none = stays with the one who left
  Id stopped_by;
};

std::optional<User> find_user(Db& db, Viewer const& viewer, Id id);
/// One who works here now: neither stopped nor only invited.
std::optional<User> find_working_user(Db& db, Viewer const& viewer, Id id);
/// Looks by the e-mail's key (text_rules.hpp).
std::optional<User> user_with_email(Db& db, Viewer const& viewer, std::string_view email_key);
/// By name as written; a firm has hundreds at most.
std::vector<User> list_users(Db& db, Viewer const& viewer);
/// The owner that was there first and works; nobody in an empty Kept.
std::optional<User> first_owner(Db& db, Viewer const& viewer);

/// Refuses last_owner when no owner who works would be left without this user.
Done check_owner_remains(Db& db, Viewer const& viewer, User const& without);
/// Gives it id and times. Refuses duplicate (email).
Result<User> add_user(Tx& tx, Viewer const& by, User user);
/// Refuses stale, and last_owner when no owner who works would be left.
Result<User> save_user(Tx& tx, Viewer const& by, User const& before, User after);
/// Ends sessions, tokens and reset links, and tells UserStopped. Refuses last_owner, and bad_value
/// for a `hand_on_to` who does not work here.
Result<User> stop_user(Tx& tx, Viewer const& by, User const& user, Id hand_on_to);
/// Works again, with the password of before.
Result<User> resume_user(Tx& tx, Viewer const& by, User const& user);
/// Sets the hash and ends every session but `keep_session`, the reset link and the devices that
/// were known. API tokens stay: they are not made from the password.
Result<User> set_password(Tx& tx, Viewer const& by, User const& user, std::string password_hash,
                          Id keep_session = {});

}  // namespace kept
