// What may stay of a style attribute.
#pragma once

#include <string>
#include <string_view>

namespace kept {

constexpr std::size_t style_bytes_max = 4'000;  // a longer one is dropped

/// The declarations whose property is one of the known harmless ones and whose value holds nothing
/// that fetches, runs or escapes: "color: red; width: 3px". "" where none is left.
std::string safe_style(std::string_view style);

}  // namespace kept
