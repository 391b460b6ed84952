// What single properties of a vCard say, as text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/card_property.hpp"
#include "exchange/draft.hpp"

namespace kept {

/// The components of N, ADR or ORG, each with its commas joined by ", ".
std::vector<std::string> components_of(CardProperty const& property);

/// Given, additional and family names with prefix and suffix, as they are spoken.
std::string name_of_parts(std::vector<std::string> const& parts);

/// "1984-02-29" or "--02-29" from any of BDAY's forms; nullopt where a day and month are not said.
std::optional<std::string> birthday_of(CardProperty const& property);

Way way_of(CardProperty const& property);
Address address_of(CardProperty const& property);

/// Whether a property is written again from the members of a person. One that says more than those
/// do (a type, a parameter, a part of a name) is kept beside them as it was.
bool is_written_again(std::string_view name);

/// What a property that is written again says to Kept: equal for the written one and for a kept one
/// that says more. Empty when it says nothing that Kept can hold.
std::string reading_of(CardProperty const& property);

/// Whether `kept` says anything that `written` does not.
bool says_more(CardProperty const& kept, CardProperty const& written);

}  // namespace kept
