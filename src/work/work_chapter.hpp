#pragma once
// Tasks, deals and complaints, as main wires them.
#include "http/chapter.hpp"

namespace kept {

Chapter work_chapter();

}  // namespace kept
