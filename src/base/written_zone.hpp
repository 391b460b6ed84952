#pragma once
// Time zones as calendar programs write them.
#include <optional>
#include <string_view>

#include "base/zone.hpp"

namespace kept {

/// "Europe/Copenhagen", Windows' "Romance Standard Time", "/example.org/Olson/Europe/Copenhagen".
/// Nothing for a name that is not known.
std::optional<Zone> written_zone(std::string_view name);

}  // namespace kept
