#pragma once
// Who is to be told of what now, each once: the morning's list, what is for today, tasks to be
// reminded of, meetings that have ended. Run all the time.
#include "base/clock.hpp"
#include "promises/record_keeper.hpp"

namespace kept {

class Store;

/// What could not be told within a day (Kept stood still) is told no more.
constexpr std::chrono::hours reminder_late_max{24};

/// `base_url`: where links in a mail lead; may be empty.
void remind(Store& store, Clock const& clock, RecordKeeper& deliveries,
            std::string const& base_url);

}  // namespace kept
