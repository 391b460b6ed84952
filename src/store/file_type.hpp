#pragma once
// What a file is, by its first bytes; its name and what the sender said do not count.
#include <optional>
#include <string_view>

namespace kept {

/// "image/png", "image/jpeg", "image/webp", "image/gif", "application/pdf"; nothing for all else.
std::optional<std::string_view> type_by_content(std::string_view bytes);

}  // namespace kept
