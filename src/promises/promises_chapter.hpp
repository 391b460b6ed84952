#pragma once
// Promises and their kinds, as main wires them.
#include "http/chapter.hpp"

namespace kept {

Chapter promises_chapter();

}  // namespace kept
