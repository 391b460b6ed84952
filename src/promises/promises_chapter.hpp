#pragma once
// Promises and their kinds, as main wires them.
#include "http/chapter.hpp"
#include "promises/record_keeper.hpp"

namespace kept {

/// The record in memory is shared with Today.
Chapter promises_chapter(RecordKeeperPointer keeper = std::make_shared<RecordKeeper>());

}  // namespace kept
