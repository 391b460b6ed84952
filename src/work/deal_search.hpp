#pragma once
// What deals give to search: their names, notes and offers, and with whom they are.
#include "http/search_source.hpp"

namespace kept {

SearchSource deal_search_source();

}  // namespace kept
