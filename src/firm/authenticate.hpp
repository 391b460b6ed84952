#pragma once
// Who sends a request: by an API token (Authorization: Bearer), by the session's cookie, or, over
// kept.sock, the user that the command names.
#include "firm/firm_parts.hpp"
#include "http/context.hpp"

namespace kept {

/// One indexed read. Refuses not_signed_in; also for a cookie beside an Authorization header that
/// is wrong, so that a program sees that its token has ended.
Result<SignedIn> authenticate(FirmParts& parts, Store& store, Request const& request);

}  // namespace kept
