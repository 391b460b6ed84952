#pragma once
// Reading people and organisations as search needs them.
#include <span>
#include <vector>

#include "base/instant.hpp"
#include "individuals/organisation.hpp"
#include "individuals/person.hpp"
#include "search/entry.hpp"
#include "store/database.hpp"

namespace kept {

/// What is searched of them.
SearchEntry entry_of(Person const& person);
SearchEntry entry_of(Organisation const& organisation);

/// Most of those who are found are found by their names: their e-mails and phones need not be read.
enum class Ways { read, leave };

struct ReadEntry {
  SearchEntry entry;
  std::optional<Day> last_talked_on;
  std::string emails_left = {}, phones_left = {};  // JSON, with Ways::leave
};
/// Reads what was left.
void read_ways(ReadEntry& read);

/// Those of `ids` that are there and not in the bin, in no order.
std::vector<ReadEntry> read_entries(Db& db, Viewer const& viewer, SearchNoun noun,
                                    std::vector<Id> const& ids, Ways ways = Ways::read);
/// The next ones after `after` by id, for making the index anew.
std::vector<SearchEntry> entries_after(Db& db, Viewer const& viewer, SearchNoun noun, Id after,
                                       std::size_t limit);

}  // namespace kept
