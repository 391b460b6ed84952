#include "search/stop_words.hpp"

#include <algorithm>
#include <iterator>

namespace kept {

bool is_stop_word(std::string_view folded) {
  static constexpr std::string_view words[] = {
      "the", "a", "an", "of", "from", "at", "in", "on", "with", "and", "who", "that", "for", "to",
      "is", "was", "by", "his", "her", "their", "which",
      // Danish, folded
      "den", "det", "de", "en", "et", "af", "fra", "pa", "i", "med", "og", "som", "der", "hos",
      "til", "ved", "er", "var", "ham", "hende", "hans", "hendes",
      // Arabic, folded
      "من", "في", "على", "علي", "مع", "الذي", "التي", "عن", "و", "هو", "هي", "الي", "عند", "كان",
      // the articles of names
      "al", "el", "ul", "ال"};
  return std::find(std::begin(words), std::end(words), folded) != std::end(words);
}

}  // namespace kept
