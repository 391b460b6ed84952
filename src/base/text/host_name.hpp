#pragma once
// Names of hosts as the network knows them.
#include <optional>
#include <string>
#include <string_view>

namespace kept {

/// "xn--blbr-roah.example" for "Blåbær.example" (UTS 46): letters, digits, hyphens and underscores
/// in lower case, labels of 1 to 63, at most 253 bytes in all, without the dot at the end. Nothing
/// for what is no name.
std::optional<std::string> ascii_host_name(std::string_view written);

}  // namespace kept
