#pragma once
// What Latin letters and words of grammar are in Arabic.
#include <span>

#include "individuals/transliteration.hpp"

namespace kept {

struct LatinPair {
  std::string_view latin;
  std::u32string_view arabic;
};
/// Longest first. A name of any origin, and what an Arabic one means by the same letters.
std::span<LatinPair const> latin_consonants();
/// Abd, Abu, bin, al: words that are grammar, not names; nothing for any other.
LatinPair const* find_particle(std::string_view plain);

/// Small letters without accents, with A, I, U for vowels marked as long, ` for ayn, ' for hamza;
/// æ, ø, å and their like as they are spoken.
std::string plain_latin(std::u32string_view word, LatinSource source);

}  // namespace kept
