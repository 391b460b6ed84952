#pragma once
// People of whom somebody wrote a second card, as happens in every firm.
#include "demo/firm_api.hpp"

namespace kept::demo {

/// Adds them and has everybody compared. Gives how many people were added.
int add_second_cards(FirmApi& api, std::string_view owner);

}  // namespace kept::demo
