#pragma once
// What complaints give to search: what about, what happened, what was promised, and whose.
#include "http/search_source.hpp"

namespace kept {

SearchSource complaint_search_source();

}  // namespace kept
