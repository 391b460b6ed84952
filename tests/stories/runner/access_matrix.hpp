#pragma once
// Reads access_matrix.txt: what the hand-written table says.
#include <map>
#include <string>
#include <vector>

namespace kept::stories {

struct MatrixRow {
  std::size_t line = 0;
  std::string method, pattern;               // of a route
  std::map<std::string, std::string> cells;  // who -> yes, no, 401, own ...
};

struct AccessMatrix {
  std::vector<MatrixRow> routes;
  std::vector<MatrixRow> notes;  // the doors to an employee's note; a door may have no pattern
};

/// Throws std::runtime_error naming the line that is none.
AccessMatrix parse_access_matrix(std::string const& text);

}  // namespace kept::stories
