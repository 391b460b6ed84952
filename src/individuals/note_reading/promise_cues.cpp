#include "individuals/note_reading/promise_cues.hpp"

#include <algorithm>

namespace kept {

WordSet::WordSet(std::string_view words) {
  for (auto& word : spoken_words(words)) words_.push_back(std::move(word.text));
  std::ranges::sort(words_);
}

bool WordSet::has(std::string_view folded) const {
  return std::binary_search(words_.begin(), words_.end(), folded);
}

bool names_somebody(SpokenWords words, std::size_t at, WordSet const& people,
                    WordSet const& nobody) {
  if (at >= words.size() || words[at].kind != SpokenWord::Kind::letters) return false;
  if (people.has(words[at].text)) return true;
  return words[at].capital && !nobody.has(words[at].text);
}

}  // namespace kept
