#pragma once
// Tasks, as main wires them.
#include "http/chapter.hpp"

namespace kept {

Chapter work_chapter();

}  // namespace kept
