#pragma once
// The words of a name as they are compared.
#include <string>
#include <string_view>
#include <vector>

namespace kept {

/// "Dr. Abd al-Rahman O'Neill-Smith" -> abdalrahman, oneillsmith: folded, without titles,
/// particles with the word that they belong to, hyphens and apostrophes joined.
std::vector<std::string> name_words(std::string_view written);

/// The parts of a word with hyphens in it; none for a word without.
std::vector<std::string> hyphen_parts(std::string_view written);

struct SplitName {
  std::vector<std::string> given, family;
};
/// Given names and family name of a whole name: "Hansen, Mette Marie" and "Mette Marie Hansen". One
/// word alone is taken as given.
SplitName split_name(std::string_view written);

}  // namespace kept
