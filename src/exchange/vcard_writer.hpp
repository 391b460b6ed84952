// Writes vCard 4.0 (RFC 6350): UTF-8, CRLF, lines folded at 75 octets and never inside a character.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "exchange/card_property.hpp"

namespace kept {

/// Appends a whole card, from BEGIN to END. Properties stand in the order given, except that
/// VERSION comes first. Reading what was written gives equal properties.
void write_vcard(std::string& out, std::span<CardProperty const> properties);

/// Appends one line, folded, with its line end.
void write_folded(std::string& out, std::string_view line);

}  // namespace kept
