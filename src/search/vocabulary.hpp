#pragma once
// The distinct words of everything that is searched, and the ways to find some of them: by a
// beginning, by a piece, in spite of one slip, as another spelling of the same name, by a common
// stem. Texts are folded (base/text/fold.hpp).
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace kept {

/// How a word shall be found beside whole, by a beginning or a piece; bits, and stored. Names by
/// all but the stem, notes by the stem, the words of e-mail addresses by nothing more: slips alone
/// would treble the index.
enum FoundBy : std::uint8_t { by_nothing_more = 0, by_slip = 1, by_spelling = 2, by_stem = 4 };

/// One word that a write needs.
struct WantedWord {
  std::string_view text;
  std::uint8_t found_by = by_nothing_more;
  std::uint8_t made = 0;  // what of that is there already
  int times = 0;          // how often it stands in this batch: the commonest get the lowest ids
  std::int64_t id = 0;    // found or made by number_words
};

/// Gives every word its id; adds the words that are new. Each text stands once in `words`, whose
/// order changes.
void number_words(Tx& tx, std::vector<WantedWord>& words);
/// Takes words out again that no entry has any more.
void forget_word(Tx& tx, std::int64_t id);

using WordIds = std::vector<std::int64_t>;  // ascending: common words first

/// 0 when there is no such word.
std::int64_t find_word(Db& db, std::string_view text);
WordIds words_beginning(Db& db, std::string_view letters, std::size_t limit);
/// `letters`: three or more.
WordIds words_with_piece(Db& db, std::string_view letters, std::size_t limit);
/// Words one slip from `text`, and itself.
WordIds words_near(Db& db, std::string_view text, std::size_t limit);

/// A word that spells the same name (base/text/name_alike.hpp) or has the same stem.
struct AlikeWord {
  std::int64_t id = 0;
  std::string text;
  int cost = 0;  // of name_alike.hpp; 0 for a stem
};
/// Other spellings of the name `text`, the most alike first, down to the cut (docs/search.md).
std::vector<AlikeWord> words_alike(Db& db, std::string_view text, std::size_t limit);
/// Other words with a stem of `text` in one of the three languages.
std::vector<AlikeWord> words_of_stem(Db& db, std::string_view text, std::size_t limit);

}  // namespace kept
