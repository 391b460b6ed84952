#pragma once
// What promises give to search: what was promised, and to whom.
#include "http/search_source.hpp"

namespace kept {

SearchSource promise_search_source();

}  // namespace kept
