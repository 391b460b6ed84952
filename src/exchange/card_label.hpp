// The label a person gives to a way or an address ("work fax", "Sommerhus") and the TYPE words and
// X-ABLabel lines of a vCard that say the same.
#pragma once

#include <string>
#include <string_view>

#include "exchange/card_property.hpp"

namespace kept {

/// "work mobile" for TYPE=WORK,CELL,VOICE: lower case, place first; Apple's own words without their
/// brackets. Words that say nothing (voice, internet, pref, postal ...) are left out.
std::string label_of(CardProperty const& property);

/// Sets TYPE when all words of the label are known to vCard, else X-ABLabel.
void set_label(CardProperty& property, std::string_view label);

}  // namespace kept
