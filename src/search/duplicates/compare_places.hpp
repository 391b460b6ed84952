#pragma once
// Where two people live.
#include "search/duplicates/compare.hpp"

namespace kept {

/// same: all telling words and the house number; close: most of them; partly: the street without
/// its number, or half the words. Words weigh by how rare they are, so that "street" is little.
Finding compare_streets(Record const& one, Record const& other, RecordWords const& words);

/// same: the postcode; close: the postcode but for a letter; partly: the town.
Finding compare_places(Record const& one, Record const& other, RecordWords const& words);

}  // namespace kept
