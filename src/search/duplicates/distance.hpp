#pragma once
// How far two words are apart. Words longer than 40 letters are compared by their first 40.
#include <string_view>

namespace kept {

/// Optimal string alignment distance in code points: a letter more, less, another one, or two
/// neighbours swapped count one each. At most `most` + 1 is answered.
int letters_apart(std::string_view one, std::string_view other, int most);

/// Jaro-Winkler similarity, 0 to 1, with the usual prefix of at most 4 letters at .1 each
/// (Winkler 1990).
double jaro_winkler(std::string_view one, std::string_view other);

}  // namespace kept
