#include "exchange/csv_reader.hpp"

#include <algorithm>
#include <cstring>

namespace kept {
namespace {

void append_without_zeros(std::string& to, std::string_view text) {
  std::ranges::copy_if(text, std::back_inserter(to), [](char c) { return c != 0; });
}

}  // namespace

bool CsvRow::blank() const {
  return std::ranges::all_of(cells, [](std::string_view cell) {
    return cell.find_first_not_of(" \t\r\n") == std::string_view::npos;
  });
}

CsvReader::CsvReader(std::string_view text, CsvDialect dialect, CsvLimits limits)
    : text_(text), dialect_(dialect), limits_(limits) {}

void CsvReader::tell(CsvRow const& row, ProblemCode code, std::string_view detail) {
  if (problems_.size() >= limits_.problems_max) return;
  std::size_t end = std::min<std::size_t>(detail.size(), 80);
  while (end > 0 && end < detail.size() && (detail[end] & 0xC0) == 0x80) --end;
  problems_.push_back({line_, row.cells.size() + 1, code, std::string(detail.substr(0, end))});
}

bool CsvReader::at_line_end() const {
  return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

void CsvReader::add(CsvRow& row, std::string_view cell) {
  if (cell.size() > limits_.cell_bytes_max) {
    tell(row, ProblemCode::cell_too_long, cell);
    cell = {};
  }
  if (row.cells.size() == limits_.cells_max) tell(row, ProblemCode::row_too_long, cell);
  if (row.cells.size() < limits_.cells_max) row.cells.push_back(cell);
}

/// The buffer grows while the row is read, so its cells are set at the end.
void CsvReader::add_mended(CsvRow& row, std::size_t from) {
  if (row.cells.size() < limits_.cells_max) {
    row.mended_.push_back({row.cells.size(), from, row.buffer_.size() - from});
  }
  add(row, {});
}

std::size_t CsvReader::find_plain_end(std::size_t from) const {
  std::size_t at = from;
  while (at < text_.size() && text_[at] != dialect_.separator && text_[at] != '\n' &&
         text_[at] != '\r') {
    ++at;
  }
  return at;
}

void CsvReader::read_plain(CsvRow& row) {
  std::size_t const end = find_plain_end(at_);
  std::string_view const cell = text_.substr(at_, end - at_);
  at_ = end;
  if (std::memchr(cell.data(), 0, cell.size()) == nullptr) return add(row, cell);
  std::size_t const from = row.buffer_.size();
  append_without_zeros(row.buffer_, cell);
  tell(row, ProblemCode::zero_bytes_left_out);
  add_mended(row, from);
}

void CsvReader::read_quoted(CsvRow& row) {
  std::size_t const start = at_ + 1;
  std::size_t const lines_before = line_;
  std::size_t const from = row.buffer_.size();
  std::size_t plain = start;
  bool mended = false;
  bool zeros = false;
  std::size_t at = start;
  auto const keep = [&](std::size_t until) {
    row.buffer_.append(text_.substr(plain, until - plain));
    mended = true;
  };
  for (; at < text_.size() && at - start <= limits_.cell_bytes_max; ++at) {
    char const letter = text_[at];
    if (letter == '\n') ++line_;
    if (letter == 0) {
      keep(at);
      plain = at + 1;
      zeros = true;
    }
    if (letter == '\\' && dialect_.backslash && at + 1 < text_.size() &&
        (text_[at + 1] == dialect_.quote || text_[at + 1] == '\\')) {
      keep(at);
      plain = ++at;
    } else if (letter == dialect_.quote) {
      if (at + 1 >= text_.size() || text_[at + 1] != dialect_.quote) break;
      keep(at);
      plain = ++at;
    }
  }
  if (at >= text_.size() || text_[at] != dialect_.quote) {
    // The quote never closes: it is a letter like any other, and the cell ends with its line.
    line_ = lines_before;
    row.buffer_.resize(from);
    tell(row, ProblemCode::quote_not_closed, text_.substr(at_, find_plain_end(at_) - at_));
    return read_plain(row);
  }
  std::string_view const cell = text_.substr(plain, at - plain);
  at_ = at + 1;
  std::size_t const rest_end = find_plain_end(at_);
  std::string_view rest = text_.substr(at_, rest_end - at_);
  if (rest.find_first_not_of(" \t") == std::string_view::npos) rest = {};
  at_ = rest_end;
  if (zeros || rest.find('\0') != rest.npos) tell(row, ProblemCode::zero_bytes_left_out);
  if (!mended && rest.empty()) return add(row, cell);
  row.buffer_.append(cell);
  if (!rest.empty()) {
    tell(row, ProblemCode::text_after_quote, rest);
    append_without_zeros(row.buffer_, rest);
  }
  add_mended(row, from);
}

void CsvReader::read_cell(CsvRow& row) {
  std::size_t ahead = at_;
  while (ahead < text_.size() && text_[ahead] == ' ') ++ahead;
  bool const quoted = ahead < text_.size() && text_[ahead] == dialect_.quote;
  if (quoted) {
    at_ = ahead;
    read_quoted(row);
  } else {
    read_plain(row);
  }
}

bool CsvReader::next(CsvRow& row) {
  row.cells.clear();
  row.buffer_.clear();
  row.mended_.clear();
  row.line = line_;
  if (at_ >= text_.size()) return false;
  if (!at_line_end()) {
    read_cell(row);
    while (at_ < text_.size() && text_[at_] == dialect_.separator) {
      ++at_;
      read_cell(row);
    }
  }
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  ++line_;
  std::string_view const buffer = row.buffer_;
  for (auto const& mended : row.mended_) {
    row.cells[mended.cell] = buffer.substr(mended.from, mended.size);
  }
  return true;
}

}  // namespace kept
