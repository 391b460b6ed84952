#pragma once
// What conversations give to search: their notes.
#include "http/search_source.hpp"

namespace kept {

SearchSource conversation_search_source();

/// Those of `ids` that are there and not in the bin, in no order.
std::vector<SearchText::About> people_searched_about(Db& db, std::vector<Id> const& ids);
std::vector<SearchText::About> organisations_searched_about(Db& db, std::vector<Id> const& ids);

}  // namespace kept
