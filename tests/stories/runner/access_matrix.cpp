#include "access_matrix.hpp"

#include <set>
#include <sstream>
#include <stdexcept>

namespace kept::stories {
namespace {

std::vector<std::string> words_of_part(std::string const& part) {
  std::istringstream in(part);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> parts_of(std::string const& line) {
  std::istringstream in(line);
  std::vector<std::string> parts;
  for (std::string part; std::getline(in, part, '|');) parts.push_back(part);
  return parts;
}

[[noreturn]] void wrong(std::size_t line, std::string const& what) {
  throw std::runtime_error("access_matrix.txt:" + std::to_string(line) + ": " + what);
}

std::vector<std::string> const route_columns{"anonymous", "viewer", "staff",
                                             "admin",     "owner",  "reads"};
std::vector<std::string> const note_columns{"author", "shared", "staff",
                                            "viewer", "admin",  "owner"};

}  // namespace

AccessMatrix parse_access_matrix(std::string const& text) {
  AccessMatrix matrix;
  std::set<std::string> seen;
  std::istringstream in(text);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    auto parts = parts_of(line);
    if (parts.size() < 2) wrong(number, "no cells");
    auto head = words_of_part(parts[0]), cells = words_of_part(parts[1]);
    bool note = !head.empty() && head[0] == "NOTE";
    if (note) head.erase(head.begin());
    auto const& columns = note ? note_columns : route_columns;
    if (head.empty() || head.size() > 2 || cells.size() != columns.size())
      wrong(number, "not: METHOD /path | a cell for each of " + std::to_string(columns.size()));
    MatrixRow row{number, head[0], head.size() == 2 ? head[1] : "", {}};
    for (std::size_t at = 0; at < columns.size(); ++at) row.cells[columns[at]] = cells[at];
    if (!seen.insert((note ? "note " : "") + row.method + " " + row.pattern).second)
      wrong(number, "a second row for the same");
    (note ? matrix.notes : matrix.routes).push_back(std::move(row));
  }
  return matrix;
}

}  // namespace kept::stories
