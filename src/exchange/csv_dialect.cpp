#include "exchange/csv_dialect.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace kept {
namespace {

constexpr std::size_t looked_at_max = 256 << 10;
constexpr std::size_t rows_max = 100;

struct Shape {
  std::vector<std::size_t> widths;
  std::size_t usual = 0;
  double score = 0;
};

/// Rows of one width speak for a separator; a wider table speaks louder.
Shape shape_of(std::string_view text, CsvDialect dialect) {
  CsvReader reader(text, dialect, {.problems_max = 20});
  CsvRow row;
  Shape shape;
  std::map<std::size_t, std::size_t> counts;
  while (shape.widths.size() < rows_max && reader.next(row)) {
    std::size_t const width = row.blank() ? 0 : row.cells.size();
    shape.widths.push_back(width);
    if (width > 0) ++counts[width];
  }
  std::size_t rows = 0;
  for (auto const& [width, count] : counts) {
    rows += count;
    if (count >= counts[shape.usual] || shape.usual == 0) shape.usual = width;
  }
  counts.erase(0);
  if (rows == 0 || shape.usual < 2) return shape;
  double const alike = static_cast<double>(counts[shape.usual]) / static_cast<double>(rows);
  double const wide = 1.0 - 1.0 / static_cast<double>(shape.usual);
  shape.score = alike + 0.5 * wide - 0.05 * static_cast<double>(reader.problems().size());
  return shape;
}

/// Single quotes count as quotes where they stand around cells and double ones do not.
char quote_of(std::string_view text, char separator) {
  auto const around = [&](char quote) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      bool const starts = i == 0 || text[i - 1] == separator || text[i - 1] == '\n';
      if (text[i] == quote && starts) ++count;
    }
    return count;
  };
  std::size_t const single = around('\'');
  return single > 4 && single > 4 * around('"') ? '\'' : '"';
}

/// `\"` that neither ends a cell nor begins one is an escaped quote.
bool has_backslashes(std::string_view text, CsvDialect dialect) {
  std::size_t inside = 0;
  std::size_t closing = 0;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] != dialect.quote || text[i - 1] != '\\') continue;
    char const after = text[i + 1];
    bool const ends = after == dialect.separator || after == '\n' || after == '\r';
    ++(ends ? closing : inside);
  }
  return inside > closing;
}

CsvLayout read_sep_line(std::string_view text) {
  CsvLayout layout;
  if (text.size() < 5) return layout;
  bool const quoted = text[0] == '"';
  std::string_view const line = text.substr(quoted ? 1 : 0, 4);
  if (line != "sep=" && line != "SEP=" && line != "Sep=") return layout;
  std::size_t at = quoted ? 5 : 4;
  if (at >= text.size() || text[at] == '\n' || text[at] == '\r') return layout;
  layout.dialect.separator = text[at++];
  while (at < text.size() && text[at] != '\n') ++at;
  layout.skipped_bytes = std::min(at + 1, text.size());
  layout.skipped_lines = 1;
  return layout;
}

/// Blank lines and lines of a cell or two before the first row of a table that is wider.
void skip_preamble(CsvLayout& layout, std::string_view text, Shape const& shape) {
  std::size_t first = 0;
  bool one_column = shape.usual < 2;
  while (first < shape.widths.size() && first < 20 && shape.widths[first] <= (one_column ? 0 : 2) &&
         shape.widths[first] * 2 <= shape.usual) {
    ++first;
  }
  if (first == 0 || first >= shape.widths.size() || first >= 20) return;
  CsvReader reader(text, layout.dialect);
  CsvRow row;
  for (std::size_t i = 0; i < first; ++i) reader.next(row);
  std::size_t const bytes = reader.consumed();
  layout.skipped_lines += static_cast<std::size_t>(std::ranges::count(text.substr(0, bytes), '\n'));
  layout.skipped_bytes += bytes;
}

}  // namespace

CsvLayout find_csv_layout(std::string_view text, char separator) {
  CsvLayout layout = read_sep_line(text);
  text.remove_prefix(layout.skipped_bytes);
  std::string_view const start = text.substr(0, looked_at_max);
  bool const told = layout.skipped_bytes > 0;
  if (separator != 0) layout.dialect.separator = separator;
  Shape best;
  if (told || separator != 0) {
    layout.dialect.quote = quote_of(start, layout.dialect.separator);
    best = shape_of(start, layout.dialect);
  } else {
    for (char const candidate : {',', ';', '\t', '|'}) {
      CsvDialect const dialect{candidate, quote_of(start, candidate), false};
      Shape shape = shape_of(start, dialect);
      bool const first = best.widths.empty();
      if (!first && shape.score <= best.score) continue;
      best = std::move(shape);
      layout.dialect = dialect;
    }
  }
  layout.dialect.backslash = has_backslashes(start, layout.dialect);
  skip_preamble(layout, text, best);
  return layout;
}

}  // namespace kept
