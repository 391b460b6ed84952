// What Kept itself writes to one of its users.
#pragma once

#include <string>

#include "firm/user.hpp"
#include "mail/outgoing_mail.hpp"
#include "store/database.hpp"

namespace kept {

/// Into the user's outbox, due at once: by their own account, else the firm's. Refuses missing
/// (account_id) where there is neither, bad_email (to) for an address that no server takes.
Result<OutgoingMail> write_to_user(Tx& tx, User const& to, std::string subject, std::string body);

}  // namespace kept
