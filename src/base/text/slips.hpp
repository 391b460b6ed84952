#pragma once
// Finding a word in spite of one wrong letter: a word and what is left of it when any one letter
// is left out are stored as hashes; two words one slip apart share at least one of them
// (a letter more, less, another one, or two neighbours swapped).
#include <cstdint>
#include <string_view>
#include <vector>

namespace kept {

/// 40 bits, the same on every machine and in every version: it is stored.
std::int64_t hash_40(std::string_view bytes);

/// The hash of `word` and of `word` less each one of its letters, each once, appended to `out`.
/// Letters are code points, "ae" also counts as one (it is what fold() makes of æ); `word` is valid
/// UTF-8 (fold() makes it so).
void append_slip_hashes(std::string_view word, std::vector<std::int64_t>& out);

/// Are the two at most one slip apart? (Optimal string alignment distance <= 1, in
/// code points, with "ae" as two letters or as one.)
bool within_one_slip(std::string_view one, std::string_view other);

/// The number of code points in valid UTF-8.
std::size_t letters_in(std::string_view utf8);

}  // namespace kept
