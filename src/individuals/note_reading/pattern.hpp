#pragma once
// The patterns of rules ("the? <ord> <day>? of|in <mo> <year>?"), written out: every way to leave
// out what may be left out is a sequence of its own.
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "individuals/note_reading/grammar.hpp"

namespace kept {

/// One step of a sequence: any of these words, or a class.
struct PatternStep {
  std::vector<std::string> words;
  PieceClass fits;
};
using PatternSequence = std::vector<PatternStep>;

/// Throws std::logic_error with the pattern where it cannot be read: the tables are the program's.
std::vector<PatternSequence> sequences_of(std::string_view pattern);

}  // namespace kept
