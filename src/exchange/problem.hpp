// What was wrong in a file that a program wrote: a value, named by its place.
#pragma once

#include <cstddef>
#include <string>

namespace kept {

enum class ProblemWeight { told, refused };

/// `line` and `column` count from 1; 0 means the file as a whole. `code` is translated by the page,
/// `detail` is the offending text or what was done about it.
struct FileProblem {
  std::size_t line = 0;
  std::size_t column = 0;
  std::string code;
  std::string detail;
  ProblemWeight weight = ProblemWeight::told;

  bool operator==(FileProblem const&) const = default;
};

}  // namespace kept
