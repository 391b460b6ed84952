// Drafts in the database: each is seen by its writer alone, whatever the access of who asks.
#pragma once

#include <optional>
#include <vector>

#include "mail/draft.hpp"
#include "store/database.hpp"
#include "store/files.hpp"

namespace kept {

/// Those still being written, newest first, before `before` where it is one.
std::vector<MailDraft> list_drafts(Db& db, Viewer const& viewer, Id before, int limit);
/// Also one that is in the outbox: outgoing_id says so.
std::optional<MailDraft> find_draft(Db& db, Viewer const& viewer, Id id);

/// Gives it id, writer and times, and the thread of the mail it answers. Refuses too_many, and
/// bad_id (person_id, reply_to_id) for what is not there.
Result<MailDraft> add_draft(Tx& tx, Viewer const& by, MailDraft draft);
/// Refuses stale, and not_found for one that is in the outbox.
Result<MailDraft> save_draft(Tx& tx, Viewer const& by, MailDraft after);
/// With its files. Refuses not_found likewise.
Done remove_draft(Tx& tx, Viewer const& by, MailDraft const& draft);
/// Refuses too_many, too_large for all of them together.
Result<MailDraft> attach(Tx& tx, Viewer const& by, MailDraft draft, NewFile const& file,
                         std::string const& name);
/// Refuses not_found.
Result<MailDraft> detach(Tx& tx, Viewer const& by, MailDraft draft, Id file_id);

/// It became this mail, or none after all (undone).
Done set_outgoing(Tx& tx, MailDraft& draft, Id outgoing_id);
/// It is away: the draft and its files go.
void drop_draft(Tx& tx, Id draft_id);
/// When the person is gone for good.
void purge_drafts_about(Tx& tx, Id person_id);

}  // namespace kept
