// jCard (RFC 7095): a vCard 4.0 as JSON.
#pragma once

#include <string_view>
#include <vector>

#include "exchange/vcard_reader.hpp"

namespace kept {

/// Whether the text begins as jCard does: one `["vcard",` or an array of such.
bool is_jcard(std::string_view text);

/// Reads one jCard or an array of them. A text that is no JSON gives one refused card without
/// properties, whose problem names the place.
std::vector<ReadCard> read_jcard(std::string_view text);

}  // namespace kept
