#pragma once
// Today, as main wires it.
#include "http/chapter.hpp"

namespace kept {

Chapter today_chapter();

}  // namespace kept
