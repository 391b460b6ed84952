// Users' mailboxes in the database: each is seen by its user alone.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "mail/mailbox.hpp"
#include "store/database.hpp"

namespace kept {

std::vector<Mailbox> list_mailboxes(Db& db, Viewer const& viewer);
std::optional<Mailbox> find_mailbox(Db& db, Viewer const& viewer, Id id);

/// Gives it id, user and times; INBOX is chosen where it names no folders. Refuses too_many.
Result<Mailbox> add_mailbox(Tx& tx, Viewer const& by, Mailbox mailbox,
                            std::vector<std::string> const& folders);
/// Refuses stale. Another server is another mailbox: its folders are read anew. `folders`: those
/// that are read from now on.
Result<Mailbox> save_mailbox(Tx& tx, Viewer const& by, Mailbox const& before, Mailbox after,
                             std::optional<std::vector<std::string>> const& folders);
/// With its ledger; the mails stay.
Done remove_mailbox(Tx& tx, Viewer const& by, Mailbox const& mailbox);
/// Those of a user who has left, with their secrets.
void remove_mailboxes_of(Tx& tx, Id user_id);

/// Those that its server has: new ones are added, unchosen ones that are gone go.
void put_folders(Tx& tx, Mailbox const& mailbox, std::vector<ImapFolder> const& there);

/// The ledger's lines, newest first, behind this one.
std::vector<SkippedMail> skipped_mails(Db& db, Viewer const& viewer, Id mailbox_id, Id before,
                                       int limit);

/// Due to be read, the longest waiting first; not of users who have left.
std::vector<Id> due_mailboxes(Db& db, Viewer const& viewer, Instant now, int limit);
/// For timed work alone: whoever's it is.
std::optional<Mailbox> mailbox_to_read(Db& db, Viewer const& viewer, Id id);
/// What reading found of it, without a new version; nothing where it has another server meanwhile.
void note_reading(Tx& tx, Mailbox const& mailbox);

/// Its server has numbered it anew: everything in it is seen again, and found to be here.
void restart_folder(Tx& tx, MailboxFolder const& folder, std::int64_t uid_validity);
/// The uids within these that are stored or skipped.
std::set<std::uint32_t> uids_done(Db& db, Viewer const& viewer, Id folder_id, std::uint32_t from,
                                  std::uint32_t until);
void note_stuck(Tx& tx, MailboxFolder const& folder);
void note_last_uid(Tx& tx, MailboxFolder const& folder);

/// Counts it as seen and stored, or seen and skipped, beside its row. Not for one that is done.
void note_stored(Tx& tx, MailboxFolder const& folder, std::uint32_t uid, Id mail_id);
void note_skipped(Tx& tx, MailboxFolder const& folder, std::uint32_t uid, SkipReason reason);

}  // namespace kept
