#pragma once
// Today, as main wires it.
#include "http/chapter.hpp"
#include "promises/record_keeper.hpp"

namespace kept {

/// The record in memory is shared with the promises.
Chapter today_chapter(RecordKeeperPointer deliveries = std::make_shared<RecordKeeper>());

}  // namespace kept
