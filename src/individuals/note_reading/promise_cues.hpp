#pragma once
// Where in a sentence somebody commits to something, language by language.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text/spoken_word.hpp"
#include "individuals/direction.hpp"

namespace kept {

struct PromiseCue {
  std::size_t from = 0;  // first word that tells of the promise: the subject, or the verb
  std::size_t verb = 0;  // the word that says what is done
  std::size_t after =
      0;  // what is done goes on here: behind the verb, or behind an inverted subject
  Direction direction = Direction::ours;
  bool needs_day = false;  // a promise only with a day: "jeg sender", without "skal nok"
  std::string first;       // the verb as it stands first in "what", where it is another word
  std::size_t skip = 0;    // bytes of the verb that are left out there: "سأرسل" becomes "أرسل"
  std::size_t drop = 0;    // and at its end: "sender" becomes "sende"
  bool pledged = false;    // "has pledged to": whatever the act is, somebody counts on it
};

using SpokenWords = std::span<SpokenWord const>;

std::vector<PromiseCue> english_cues(SpokenWords words);
std::vector<PromiseCue> danish_cues(SpokenWords words);
std::vector<PromiseCue> arabic_cues(SpokenWords words);

/// A set of folded words.
class WordSet {
 public:
  /// Words parted by blanks, spelt as people do.
  explicit WordSet(std::string_view words);
  bool has(std::string_view folded) const;
  bool has_at(SpokenWords words, std::size_t at) const {
    return at < words.size() && has(words[at].text);
  }

 private:
  std::vector<std::string> words_;  // ascending
};

inline bool is_mark(SpokenWord const& word) { return word.kind == SpokenWord::Kind::mark; }
/// A word with a capital letter, or one that stands for a person ("the customer").
bool names_somebody(SpokenWords words, std::size_t at, WordSet const& people,
                    WordSet const& nobody);

}  // namespace kept
