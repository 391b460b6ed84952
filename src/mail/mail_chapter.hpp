// Mail: mailboxes and what lies in them; whom we may write to and how they stop it; what is
// written, and its way out.
#pragma once

#include <memory>

#include "firm/firm_parts.hpp"
#include "http/chapter.hpp"
#include "http/outgoing_client.hpp"

namespace kept {

/// `client` says whom Kept may call.
Chapter mail_chapter(FirmPartsPointer const& parts,
                     std::shared_ptr<OutgoingClient const> const& client);

}  // namespace kept
