// Which columns of a table of people say who somebody is, for finding duplicates: from the header
// as people write it, and where that says nothing from the cells. What names the answer (cluster,
// match, label) is never read.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/duplicates/record.hpp"

namespace kept {

struct RecordColumns {
  std::size_t id = 0;                            // identifies a row; the first where none is named
  std::vector<std::optional<RecordPart>> parts;  // one a column; nullopt: not read
};

/// `samples` holds some rows below the header.
RecordColumns find_record_columns(std::span<std::string_view const> headers,
                                  std::span<std::vector<std::string> const> samples);

}  // namespace kept
