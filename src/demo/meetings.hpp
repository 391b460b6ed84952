#pragma once
// What stands in the calendar of the made-up firm's owner.
#include <string_view>

#include "base/zone.hpp"
#include "demo/firm_api.hpp"

namespace kept::demo {

/// Meetings of today and the days after, some by e-mail, one by a name in its title, and what one
/// does not mention to somebody.
void say_meetings(FirmApi& api, std::string_view owner, Zone const& zone, Instant now);

}  // namespace kept::demo
