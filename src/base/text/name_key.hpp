#pragma once
// Which words may be one name at all: the consonants of a word in a few coarse classes, the same
// for Arabic and Latin letters. Two words that share a key are looked at by name_alike.hpp.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kept {

/// The keys of a folded word, each once: one, or up to eight where a letter can be read in several
/// ways ("c" as k or s); an Arabic word has those without its article too. None for a word that is
/// in neither script, or in both.
std::vector<std::string> name_keys(std::string_view folded);

/// Their hashes (slips.hpp), appended.
void append_name_key_hashes(std::string_view folded, std::vector<std::int64_t>& out);

}  // namespace kept
