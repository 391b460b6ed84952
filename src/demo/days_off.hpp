#pragma once
// The days off of the made-up firm: when it is closed and who is away.
#include <string_view>

#include "base/instant.hpp"
#include "demo/firm_api.hpp"

namespace kept::demo {

/// Christmas, New Year's Eve and the summer closing that are next after `today`, said by `owner`;
/// `colleague` is away for three days of the week after next.
void say_days_off(FirmApi& api, std::string_view owner, std::string_view colleague, Day today);

}  // namespace kept::demo
