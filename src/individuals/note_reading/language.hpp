#pragma once
// Which of the three languages a text is in.
#include <string_view>

#include "firm/firm.hpp"

namespace kept {

/// By script, then by the small words and letters of Danish and English; English where nothing
/// tells. Never fails.
Language guess_language(std::string_view text);

}  // namespace kept
