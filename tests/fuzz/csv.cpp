// Any bytes as a CSV file: read without harm, and the cells written and read again as they were.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/csv_dialect.hpp"
#include "exchange/csv_reader.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/text_encoding.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  auto const file = decode_file(std::string(reinterpret_cast<char const*>(data), size));
  std::string_view text = file.text;
  auto const layout = find_csv_layout(text);
  text.remove_prefix(layout.skipped_bytes);
  CsvReader reader(text, layout.dialect);
  CsvRow row;
  std::vector<std::vector<std::string>> rows;
  std::string written;
  CsvWriter writer(written);
  while (reader.next(row)) {
    if (row.cells.empty()) continue;
    auto& kept_row = rows.emplace_back();
    for (auto const cell : row.cells) {
      kept_row.emplace_back(cell);
      writer.cell(cell);
    }
    writer.end_row();
  }
  CsvReader again(written, {});
  for (auto const& expected : rows) {
    // A row of one empty cell is a blank line.
    if (!again.next(row)) std::abort();
    if (expected.size() == 1 && expected[0].empty()) continue;
    if (row.cells.size() != expected.size()) std::abort();
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (plain_cell(row.cells[i]) != expected[i]) std::abort();
    }
  }
  return 0;
}
