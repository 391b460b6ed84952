#pragma once
// A text cut into words, numbers and marks, each folded, each knowing where it stood.
#include <string>
#include <string_view>
#include <vector>

namespace kept {

struct SpokenWord {
  enum class Kind { letters, digits, mark };
  std::string text;      // folded (base/text/fold.hpp); digits are 0-9, a line end is "\n"
  std::size_t from = 0;  // bytes of the original
  std::size_t to = 0;
  Kind kind = Kind::mark;
  bool glued = false;    // nothing between it and the word before
  bool capital = false;  // begins with a capital letter
};

/// Letters and digits part ("Feb13" is two words), an apostrophe joins ("I'll") except before a
/// last s ("Monday's" is two). Any bytes will do.
std::vector<SpokenWord> spoken_words(std::string_view text);

}  // namespace kept
