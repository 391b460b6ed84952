#pragma once
// One's own calendars for other programs, and the address where those programs read them.
#include "firm/firm_parts.hpp"
#include "http/route.hpp"

namespace kept {

Routes calendar_feed_routes(FirmPartsPointer const& parts);

}  // namespace kept
