#pragma once
// Search as a chapter: its route, and the index kept in step with every write.
#include "http/chapter.hpp"

namespace kept {

Chapter search_chapter();

/// Makes the index anew where it is missing or was made otherwise: after a restore, at start.
void make_search_anew(Store& store);

}  // namespace kept
