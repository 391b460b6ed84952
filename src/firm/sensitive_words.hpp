#pragma once
// What no topic is made of and nobody's interests hold: religion and belief, health, politics,
// unions, sexuality, ethnic origin (GDPR Art. 9). In a note people write what they must; a list of
// what somebody is like is another matter.
#include <string_view>

namespace kept {

/// Does a word of it, in any of the three languages, name one of those? Whole words, Danish
/// compounds and Arabic words with what is grown onto them.
bool is_sensitive(std::string_view text);

}  // namespace kept
