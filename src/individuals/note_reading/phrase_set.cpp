#include "individuals/note_reading/phrase_set.hpp"

#include <algorithm>

namespace kept {
namespace {

constexpr std::size_t letter = 2;  // bytes of an Arabic one

/// Without an Arabic "and" grown onto it.
std::string_view without_and(std::string_view word) {
  for (std::string_view and_word : {"و", "ف"})
    if (word.starts_with(and_word) && word.size() >= 3 * letter) return word.substr(letter);
  return {};
}

}  // namespace

PhraseSet::PhraseSet(std::string_view phrases) {
  while (!phrases.empty()) {
    auto const end = std::min(phrases.find('|'), phrases.size());
    auto const words = spoken_words(phrases.substr(0, end));
    phrases.remove_prefix(std::min(end + 1, phrases.size()));
    if (words.empty()) continue;
    std::vector<std::string> rest;
    for (std::size_t at = 1; at < words.size(); ++at) rest.push_back(words[at].text);
    phrases_[words[0].text].push_back(std::move(rest));
  }
  for (auto& [first, rests] : phrases_)
    std::ranges::sort(rests, std::ranges::greater{}, &std::vector<std::string>::size);
}

std::size_t PhraseSet::longest_from(SpokenWords words, std::size_t at,
                                    std::string const& first) const {
  auto const found = phrases_.find(first);
  if (found == phrases_.end()) return 0;
  for (auto const& rest : found->second) {
    if (at + rest.size() >= words.size()) continue;
    bool const same =
        std::equal(rest.begin(), rest.end(), words.begin() + at + 1,
                   [](auto const& text, auto const& word) { return text == word.text; });
    if (same) return rest.size() + 1;
  }
  return 0;
}

std::size_t PhraseSet::longest_at(SpokenWords words, std::size_t at) const {
  if (at >= words.size()) return 0;
  if (auto const length = longest_from(words, at, words[at].text)) return length;
  auto const bare = without_and(words[at].text);
  return bare.empty() ? 0 : longest_from(words, at, std::string(bare));
}

bool PhraseSet::is_in(SpokenWords words) const {
  for (std::size_t at = 0; at < words.size(); ++at)
    if (longest_at(words, at)) return true;
  return false;
}

}  // namespace kept
