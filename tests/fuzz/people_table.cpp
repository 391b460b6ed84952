// Any bytes as a table of people: read without harm, each row with its id, and compared alike from
// both sides.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "exchange/people_table.hpp"
#include "exchange/text_encoding.hpp"
#include "search/duplicates/compare.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  auto const file = decode_file(std::string(reinterpret_cast<char const*>(data), size));
  auto const table = read_people_table(file.text);
  if (!table) return 0;
  if (table->ids.size() != table->records.size()) std::abort();
  for (std::size_t at = 1; at < std::min<std::size_t>(table->records.size(), 50); ++at) {
    auto const there = compare_records(table->records[at - 1], table->records[at], table->words);
    auto const back = compare_records(table->records[at], table->records[at - 1], table->words);
    for (std::size_t field = 0; field < duplicate_fields; ++field)
      if (there[field].agreement != back[field].agreement) std::abort();
  }
  return 0;
}
