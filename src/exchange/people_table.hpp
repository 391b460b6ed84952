// A table of people as the duplicate engine takes them.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "search/duplicates/record.hpp"

namespace kept {

struct PeopleTable {
  std::vector<std::string> ids;  // as written, one a record
  std::vector<Record> records;
  RecordWords words;  // the records' words, counted
};

/// `text` is UTF-8 with a header row. Refused where it holds no row, or no column that says who
/// somebody is.
Result<PeopleTable> read_people_table(std::string_view text);

}  // namespace kept
