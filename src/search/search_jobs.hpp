#pragma once
// Timed work on the index: making it anew after a restore, after a change of the folding or of the
// firm's country; and merging its segments after a large import.
#include "http/search_source.hpp"
#include "search/index_state.hpp"
#include "store/store.hpp"

namespace kept {

/// In steps that no other writer waits 100 ms for, until the index is current. Goes on where an
/// earlier run was stopped. True when there was something to do.
bool keep_index_current(Store& store, IndexMaking const& wanted, SearchSources const& sources = {});

/// Merges the segments of the full-text tables in small steps until nothing is left to merge
/// (SQLite; PostgreSQL does so itself): each segment makes every search slower. With no more than
/// `segments` nothing is done: what is written every day need not be merged whole each time.
void merge_index(Store& store, std::int64_t segments = 6);

}  // namespace kept
