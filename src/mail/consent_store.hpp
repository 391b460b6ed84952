// Consents and the texts that asked for them. Everybody of the firm sees whom it may write to.
#pragma once

#include <vector>

#include "mail/consent_record.hpp"
#include "store/database.hpp"

namespace kept {

/// By purpose, newest first.
std::vector<ConsentText> list_consent_texts(Db& db, Viewer const& viewer);
std::optional<ConsentText> find_consent_text(Db& db, Viewer const& viewer, Id id);
/// Refuses duplicate for a name that the purpose has already.
Result<ConsentText> add_consent_text(Tx& tx, Viewer const& by, ConsentText text);

/// Newest first, as may_send takes them.
std::vector<Consent> consents_of(Db& db, Viewer const& viewer, Id person_id);
std::optional<Consent> find_consent(Db& db, Viewer const& viewer, Id person_id, Id id);
std::optional<Consent> find_consent(Db& db, Viewer const& viewer, Id id);
/// Refuses bad_value at text_version for a text that is not written down.
Result<Consent> add_consent(Tx& tx, Viewer const& by, Consent consent);
/// One that is withdrawn already stays as it is.
Result<Consent> withdraw_consent(Tx& tx, Viewer const& by, Consent consent);
/// A mail was sent on it just now.
void use_consent(Tx& tx, Id id);
/// Everything the person agreed to that this purpose covers.
Done withdraw_covered(Tx& tx, Viewer const& by, Id person_id, MailPurpose purpose);
/// Only where the import that brought it in is undone: whoever takes it back withdraws it.
void remove_consent(Tx& tx, Viewer const& by, Consent const& consent);
/// From behind `after`, by id.
std::vector<Consent> consents_after(Db& db, Viewer const& viewer, Id after, int limit);
/// When the person is gone for good.
void purge_consents_of(Tx& tx, Id person_id);

}  // namespace kept
