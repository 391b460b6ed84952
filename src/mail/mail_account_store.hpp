// Mail accounts in the database. A user sees their own and the firm's, without passwords; another's
// nobody sees.
#pragma once

#include <optional>
#include <vector>

#include "mail/mail_account.hpp"
#include "mail/smtp.hpp"
#include "store/database.hpp"

namespace kept {

/// One's own first, then the firm's.
std::vector<MailAccount> list_mail_accounts(Db& db, Viewer const& viewer);
std::optional<MailAccount> find_mail_account(Db& db, Viewer const& viewer, Id id);
/// The one that is asked for, else one's own, else the firm's. Refuses missing (account_id)
/// where there is none, bad_id for one that is not to be had.
Result<MailAccount> account_to_send_by(Db& db, Viewer const& viewer, Id wanted);

/// Gives it id and times. Refuses too_many, and not_allowed for one of the firm by who is no admin.
Result<MailAccount> add_mail_account(Tx& tx, Viewer const& by, MailAccount account);
/// Refuses stale, and not_allowed.
Result<MailAccount> save_mail_account(Tx& tx, Viewer const& by, MailAccount const& before,
                                      MailAccount after);
/// Refuses not_allowed, and still_used while a mail waits to go by it.
Done remove_mail_account(Tx& tx, Viewer const& by, MailAccount const& account);
/// Those of a user who has left.
void remove_mail_accounts_of(Tx& tx, Id user_id);
/// What the server last said of it, without a new version.
void note_account_attempt(Tx& tx, MailAccount const& account, Attempt const& attempt);

}  // namespace kept
