// From a draft to a mail in the outbox: composed whole, then written down with its text.
#pragma once

#include "firm/firm_parts.hpp"
#include "mail/outgoing_mail.hpp"
#include "store/store.hpp"

namespace kept {

/// Idempotent: a draft that is in the outbox already gives the mail it became. One that must not be
/// sent is refused there, with the reason. Refuses not_found, missing, bad_value and bad_email as
/// check_sendable, account_to_send_by and compose_mail do, stale when the draft changed meanwhile.
Result<OutgoingMail> send_draft(Store& store, FirmParts const& parts, Viewer const& by, Id draft_id,
                                std::optional<std::int64_t> version, Instant now);

/// A draft again. Refuses not_found, and undo_too_late once somebody may have got it.
Result<MailDraft> undo_sending(Tx& tx, Viewer const& by, Id outgoing_id);

}  // namespace kept
