// The outbox in the database. A mail in it is seen by who wrote it and nobody else. Every step of
// sending is a write of its own here, on disk before the next word to the other server.
#pragma once

#include <optional>
#include <vector>

#include "mail/outgoing_mail.hpp"
#include "mail/smtp.hpp"
#include "store/database.hpp"

namespace kept {

/// Newest first, before `before` where it is one; of one state, or of all.
std::vector<OutgoingMail> list_outgoing(Db& db, Viewer const& viewer,
                                        std::optional<OutgoingState> state, Id before, int limit);
/// Kept itself finds every one.
std::optional<OutgoingMail> find_outgoing(Db& db, Viewer const& viewer, Id id);
/// The whole text as it goes out; "" where it is gone.
std::string outgoing_text(Db& db, Viewer const& viewer, Id id);

/// Its id is given already; into the outbox with its text. Gives it version and times.
Result<OutgoingMail> add_outgoing(Tx& tx, Viewer const& by, OutgoingMail mail,
                                  std::string_view text);
/// Refuses stale: something else happened to it meanwhile. An undone one loses its text.
Result<OutgoingMail> save_outgoing(Tx& tx, OutgoingMail mail);

struct DueMail {
  Id id, account_id;
};
/// To be tried now, the longest waiting first; not of users who have left.
std::vector<DueMail> due_mails(Db& db, Viewer const& viewer, Instant now, int limit);
/// Is there anything for call_unsure?
bool any_overdue(Db& db, Viewer const& viewer, Instant before);
/// Those that a server which is gone was sending: nobody knows whether they arrived. `before`: when
/// its time was over; with the only server of this database that is any time. Also lets go of those
/// that it had only begun to talk about.
int call_unsure(Tx& tx, Instant before);

/// Every mail of a user who has left and that still waits.
Done stop_mails_of(Tx& tx, Id user_id);
void purge_mails_about(Tx& tx, Id person_id);

}  // namespace kept
