#pragma once
// The statements on search_word where the two databases differ; used by vocabulary.cpp alone.
#include <string>
#include <utility>
#include <vector>

#include "search/vocabulary.hpp"

namespace kept {

/// Ids for new words, rising in the order given.
void give_numbers(Tx& tx, std::vector<WantedWord*> const& words);
void insert_words(Tx& tx, std::vector<WantedWord*> const& words);
/// A word that so far stood in e-mail addresses alone, say, now stands in a name.
void make_more(Tx& tx, WantedWord const& word);
void delete_word(Tx& tx, std::int64_t id, std::string const& text);

using FoundWords = std::vector<std::pair<std::int64_t, std::string>>;
/// Words that have each three letters of `letters`, lowest ids first.
FoundWords piece_candidates(Db& db, std::string_view letters, std::size_t limit);
/// Words that have one of these hashes, lowest ids first: of slips, names or stems.
FoundWords hash_candidates(Db& db, std::vector<std::int64_t> const& hashes, std::size_t limit);
/// Of the stems of a word, each language's own.
void append_stem_hashes(std::string_view text, std::vector<std::int64_t>& out);

}  // namespace kept
