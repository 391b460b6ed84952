#pragma once
// The distinct words of everything that is searched, and the three ways to find some of them: by a
// beginning, by a piece, in spite of one slip. Texts are folded (base/text/fold.hpp).
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace kept {

/// One word that a write needs. `close`: it shall be found in spite of a slip (names), unlike the
/// words of e-mail addresses, which would treble the index.
struct WantedWord {
  std::string_view text;
  bool close = false;
  int times = 0;        // how often it stands in this batch: the commonest get the lowest ids
  std::int64_t id = 0;  // found or made by number_words
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

}  // namespace kept
