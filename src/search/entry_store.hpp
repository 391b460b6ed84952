#pragma once
// Reading people and organisations as search needs them.
#include <span>
#include <vector>

#include "base/instant.hpp"
#include "search/entry.hpp"
#include "store/database.hpp"

namespace kept {

struct ReadEntry {
  SearchEntry entry;
  std::optional<Day> last_talked_on;
};

/// Those of `ids` that are there and not in the bin, in no order.
std::vector<ReadEntry> read_entries(Db& db, Viewer const& viewer, SearchNoun noun,
                                    std::vector<Id> const& ids);
/// The next ones after `after` by id, for making the index anew.
std::vector<SearchEntry> entries_after(Db& db, Viewer const& viewer, SearchNoun noun, Id after,
                                       std::size_t limit);

}  // namespace kept
