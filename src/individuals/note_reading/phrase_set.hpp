#pragma once
// Phrases of one or several words, looked for among the words of a sentence.
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "individuals/note_reading/promise_cues.hpp"

namespace kept {

class PhraseSet {
 public:
  /// Phrases parted by `|`, spelt as people do; compared folded.
  explicit PhraseSet(std::string_view phrases);
  /// How many words the longest phrase that begins at `at` has; 0 for none. An Arabic "and" grown
  /// onto the first word makes no difference.
  std::size_t longest_at(SpokenWords words, std::size_t at) const;
  bool is_in(SpokenWords words) const;

 private:
  std::size_t longest_from(SpokenWords words, std::size_t at, std::string const& first) const;
  /// By its first word, what follows; the longest first.
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> phrases_;
};

}  // namespace kept
