#pragma once
// Copies of everything: the nightly one, the list of them that Settings shows, and what the
// commands `kept backup` and `kept check` ask for.
#include "http/chapter.hpp"

namespace kept {

Chapter copies_chapter();

}  // namespace kept
