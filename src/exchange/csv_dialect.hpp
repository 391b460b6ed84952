// How a CSV file is written: its separator, its quotes, and where its rows begin.
#pragma once

#include <cstddef>
#include <string_view>

#include "exchange/csv_reader.hpp"

namespace kept {

/// `skipped_bytes` covers Excel's `sep=` line and a preamble such as LinkedIn's; `skipped_lines` is
/// the number of lines in it.
struct CsvLayout {
  CsvDialect dialect;
  std::size_t skipped_bytes = 0;
  std::size_t skipped_lines = 0;
};

/// Tries `,` `;` tab and `|` on the first rows and takes the one that cuts them most alike.
/// A `separator` other than 0 was chosen by a person and is kept.
CsvLayout find_csv_layout(std::string_view text, char separator = 0);

}  // namespace kept
