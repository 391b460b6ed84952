// The routes of this room, by what they are about.
#pragma once

#include <memory>

#include "firm/firm_parts.hpp"
#include "http/outgoing_lines.hpp"
#include "http/route.hpp"

namespace kept {

Routes consent_routes();
Routes suppression_routes(FirmPartsPointer const& parts);
Routes draft_routes(FirmPartsPointer const& parts);
Routes outbox_routes();
Routes mail_account_routes(std::shared_ptr<OutgoingLines const> const& lines);
Routes mail_template_routes();
Routes mailbox_routes(std::shared_ptr<OutgoingLines const> const& lines);
Routes mail_routes();
/// Public pages, outside /api.
Routes unsubscribe_routes();

}  // namespace kept
