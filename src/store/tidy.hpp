#pragma once
// Forgets what the store need not know any more; an hourly job.
#include "store/database.hpp"

namespace kept {

/// Changes of more than 24 hours, idempotency keys of more than 30 days that are not kept for good,
/// leases and rate buckets of more than a day. At most a few thousand rows, so that no writer
/// waits; true when there is more to do.
bool tidy(Tx& tx);

}  // namespace kept
