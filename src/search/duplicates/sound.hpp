#pragma once
// How a name sounds, roughly, in Latin and Arabic letters alike.
#include <cstdint>
#include <string_view>

namespace kept {

/// A number that is equal for words that sound alike: their consonants in classes, without doubles;
/// 0 for a word of no consonants. `folded` as fold() makes it.
std::uint32_t sound_of(std::string_view folded);

/// No letter of another script than Latin in it.
bool is_latin_word(std::string_view folded);

}  // namespace kept
