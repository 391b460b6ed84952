// Templates, which everybody of the firm writes with, and signatures, each its user's own.
#pragma once

#include <optional>
#include <vector>

#include "mail/mail_template.hpp"
#include "store/database.hpp"

namespace kept {

/// By name as they were made; a firm has hundreds at most.
std::vector<MailTemplate> list_mail_templates(Db& db, Viewer const& viewer);
std::optional<MailTemplate> find_mail_template(Db& db, Viewer const& viewer, Id id);
/// Refuses too_many.
Result<MailTemplate> add_mail_template(Tx& tx, Viewer const& by, MailTemplate made);
/// Refuses stale.
Result<MailTemplate> save_mail_template(Tx& tx, Viewer const& by, MailTemplate const& before,
                                        MailTemplate after);
void remove_mail_template(Tx& tx, Viewer const& by, MailTemplate const& made);

/// Version 0 where there is none yet.
MailSignature mail_signature_of(Db& db, Viewer const& viewer);
Result<MailSignature> save_mail_signature(Tx& tx, Viewer const& by, MailSignature signature);

}  // namespace kept
