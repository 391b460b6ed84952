#pragma once
// In the write that makes a promise of ours, or agrees on a new day, the forecast of that moment is
// kept with it.
#include "promises/record_keeper.hpp"

namespace kept {

class Store;

void keep_forecasts(Store& store, RecordKeeperPointer const& keeper);

}  // namespace kept
