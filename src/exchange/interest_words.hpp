// Interests as other programs write them: INTEREST and HOBBY of a card (RFC 6715), a column of a
// table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/card_property.hpp"
#include "exchange/draft.hpp"

namespace kept {

/// Adds what a property or a cell says to the draft: each interest once, as imported unless our own
/// card says more; one of GDPR Art. 9 is left out and told. `column` is the cell's, 0 for a card.
void take_interest(Draft& draft, CardProperty const& property);
void take_interests(Draft& draft, std::string_view cell, std::size_t column);

/// INTEREST properties, with what only our own cards say as X-STRENGTH and X-LEARNED.
void add_interests(std::vector<CardProperty>& card, std::vector<Interest> const& interests);
/// "Handball; jazz", read back by take_interests.
std::string interest_cell(std::vector<Interest> const& interests);

/// Adds those that are not there yet.
void merge_interests(std::vector<Interest>& interests, std::vector<Interest> const& more);

}  // namespace kept
