// Brings a file in, batch by batch. What was written stays written: a run that was stopped goes on
// where it stopped.
#pragma once

#include <functional>
#include <string>

#include "exchange/import.hpp"
#include "store/store.hpp"

namespace kept {

/// Asked after each batch: false stops the run, which goes on when it is started again.
using ImportProgress = std::function<bool(Import const&)>;

/// From state running to done; on a fault to failed, with what was written staying in the batch.
/// Refuses as the store does. `by` writes, and sees no more than may be seen.
Result<Import> run_import(Store& store, Viewer const& by, Import import,
                          ImportProgress const& progress = {});

/// What would come of it, and nothing written: counts, problems.
Result<Import> try_import(Store& store, Viewer const& by, Import import, std::string bytes);

/// From done (or failed) to undone: what the import made goes into the bin, what it changed becomes
/// what it was, unless somebody changed that since. Refuses already_undone.
Result<Import> undo_import(Store& store, Viewer const& by, Import import);

}  // namespace kept
