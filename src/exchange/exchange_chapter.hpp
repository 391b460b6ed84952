#pragma once
// Imports and exports, as main wires them.
#include "http/chapter.hpp"

namespace kept {

Chapter exchange_chapter();

}  // namespace kept
