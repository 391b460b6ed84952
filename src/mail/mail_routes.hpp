// The routes of this room, by what they are about.
#pragma once

#include "firm/firm_parts.hpp"
#include "http/route.hpp"

namespace kept {

Routes consent_routes();
Routes suppression_routes(FirmPartsPointer const& parts);
/// Public pages, outside /api.
Routes unsubscribe_routes();

}  // namespace kept
