// Writes CSV (RFC 4180): UTF-8 with a byte order mark for Excel, comma, CRLF.
#pragma once

#include <string>
#include <string_view>

namespace kept {

constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

/// Appends cell after cell. A cell that a spreadsheet would run as a formula (it starts with
/// = + - @ tab or CR) gets an apostrophe in front, and so does one that starts with apostrophes
/// before such a sign; `plain_cell` takes it away again.
class CsvWriter {
 public:
  explicit CsvWriter(std::string& out) : out_(out) {}
  void cell(std::string_view text);
  void end_row();

 private:
  std::string& out_;
  bool first_ = true;
};

/// The cell as it was before `CsvWriter` made it harmless. Only our own files are read with it.
std::string_view plain_cell(std::string_view cell);

}  // namespace kept
