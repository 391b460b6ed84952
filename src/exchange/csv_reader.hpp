// RFC 4180 and what programs make of it: any separator and quote, line ends inside cells, quotes
// that never close. Rows are handed out one at a time and point into the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/problem.hpp"

namespace kept {

/// How a file separates and quotes. `backslash` means that `\"` stands for a quote inside quotes.
struct CsvDialect {
  char separator = ',';
  char quote = '"';
  bool backslash = false;

  bool operator==(CsvDialect const&) const = default;
};

struct CsvLimits {
  std::size_t cell_bytes_max = 1 << 20;
  std::size_t cells_max = 2'000;
  std::size_t problems_max = 100;
};

/// One row. Cells point into the text or into the row and hold until the row is read into again.
class CsvRow {
 public:
  std::vector<std::string_view> cells;
  /// Where the row starts in the file, from 1.
  std::size_t line = 0;

  bool blank() const;

 private:
  friend class CsvReader;
  struct Mended {
    std::size_t cell = 0;
    std::size_t from = 0;
    std::size_t size = 0;
  };
  std::string buffer_;
  std::vector<Mended> mended_;
};

/// `text` is UTF-8 without a byte order mark and must outlive the reader.
class CsvReader {
 public:
  CsvReader(std::string_view text, CsvDialect dialect, CsvLimits limits = {});

  /// False at the end of the text. A last line end makes no further row; blank lines are rows
  /// without cells.
  bool next(CsvRow& row);
  std::size_t consumed() const { return at_; }
  /// Quotes that never close, text after a closing quote, cells over the limit.
  std::vector<FileProblem> const& problems() const { return problems_; }

 private:
  void read_cell(CsvRow& row);
  void read_quoted(CsvRow& row);
  void read_plain(CsvRow& row);
  void add(CsvRow& row, std::string_view cell);
  void add_mended(CsvRow& row, std::size_t from);
  void tell(CsvRow const& row, ProblemCode code, std::string_view detail = {});
  bool at_line_end() const;
  std::size_t find_plain_end(std::size_t from) const;

  std::string_view text_;
  CsvDialect dialect_;
  CsvLimits limits_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::vector<FileProblem> problems_;
};

}  // namespace kept
