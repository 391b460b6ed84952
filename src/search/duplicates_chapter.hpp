#pragma once
// Who stands twice, as a chapter: its routes, and the comparing of everybody who is saved.
#include "http/chapter.hpp"

namespace kept {

Chapter duplicates_chapter();

}  // namespace kept
