#pragma once
// What tasks give to search: what is to be done, its note, and for whom.
#include "http/search_source.hpp"

namespace kept {

SearchSource task_search_source();

}  // namespace kept
