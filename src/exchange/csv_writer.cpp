#include "exchange/csv_writer.hpp"

namespace kept {
namespace {

/// Apostrophes, then a sign that starts a formula.
bool starts_formula(std::string_view text) {
  std::size_t const first = text.find_first_not_of('\'');
  if (first == std::string_view::npos) return false;
  return std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

}  // namespace

void CsvWriter::cell(std::string_view text) {
  if (!first_) out_ += ',';
  first_ = false;
  bool const formula = starts_formula(text);
  bool const quoted = formula || text.find_first_of(",\"\r\n;\t|'") != std::string_view::npos ||
                      (!text.empty() && (text.front() == ' ' || text.back() == ' '));
  if (!quoted) {
    out_.append(text);
    return;
  }
  out_ += '"';
  if (formula) out_ += '\'';
  for (char const letter : text) {
    if (letter == '"') out_ += '"';
    out_ += letter;
  }
  out_ += '"';
}

void CsvWriter::end_row() {
  out_ += "\r\n";
  first_ = true;
}

std::string_view plain_cell(std::string_view cell) {
  if (cell.starts_with('\'') && starts_formula(cell)) cell.remove_prefix(1);
  return cell;
}

}  // namespace kept
