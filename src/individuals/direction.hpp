#pragma once
// Who gave their word, and to whom.
#include <array>
#include <string_view>

#include "base/field.hpp"

namespace kept {

/// Ours: we promised somebody. Theirs: somebody promised us.
enum class Direction { ours, theirs };
constexpr auto words_of(Direction) { return std::array{"ours"sv, "theirs"sv}; }

}  // namespace kept
