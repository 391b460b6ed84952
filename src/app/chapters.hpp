#pragma once
// The one list of chapters, and what they are wired with.
#include <vector>

#include "firm/firm_chapter.hpp"
#include "http/chapter.hpp"

namespace kept {

std::vector<Chapter> all_chapters(FirmPartsPointer const& parts);

}  // namespace kept
