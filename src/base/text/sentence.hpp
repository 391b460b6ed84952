#pragma once
// Sentences of Kept's own with places in them, for what somebody wrote.
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kept {

/// "{who}", and what stands there.
using Blank = std::pair<std::string_view, std::string_view>;

/// Left to right once: a value that looks like a place is left as it is.
std::string filled(std::string_view sentence, std::initializer_list<Blank> places);

/// With its own direction in any line (U+2068 ... U+2069).
std::string isolated(std::string_view text);

}  // namespace kept
