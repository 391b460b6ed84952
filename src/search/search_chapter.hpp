#pragma once
// Search as a chapter: its route, and the index kept in step with every write.
#include <memory>

#include "http/chapter.hpp"

namespace kept {

/// Of every chapter, gathered by app before the store serves.
using SearchSourcesPointer = std::shared_ptr<SearchSources>;

Chapter search_chapter(SearchSourcesPointer const& sources);

/// Makes the index anew where it is missing or was made otherwise: after a restore, at start.
/// Without the sources their texts are not in it.
void make_search_anew(Store& store, SearchSources const& sources);

}  // namespace kept
