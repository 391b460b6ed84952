// The properties of a vCard that are made from the members of a person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/card_property.hpp"
#include "individuals/person.hpp"

namespace kept {

/// Name, ways, addresses, birthday, positions, language and zone; without what only our own cards
/// have (roles, own fields) and without the lines that are kept.
std::vector<CardProperty> card_of_members(Person const& person);

/// The line kept for a property that no member of the person was taken from.
std::string aside_line(CardProperty property);

/// The line kept for an N property. Where its words are not those of `name` it remembers the name,
/// so that a later change of the name is noticed.
std::string name_parts_line(CardProperty property, std::string_view name);

/// Whether a kept N still goes with the name.
bool fits_name(CardProperty const& parts, std::string_view name);

}  // namespace kept
