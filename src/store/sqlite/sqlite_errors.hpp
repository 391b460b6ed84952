#pragma once
// SQLite's result codes as Faults.
#include <string_view>

#include "base/fault.hpp"

struct sqlite3;

namespace kept {

/// Throws the Fault for the last error of `database`; a full disk is FaultKind::disk_full.
[[noreturn]] void throw_sqlite(sqlite3* database, std::string_view doing);

/// The disk did not confirm what was written (a failed fsync). What the kernel still shows may not
/// be on the disk, so nothing may be acknowledged by this process any more.
class SyncFault : public Fault {
 public:
  using Fault::Fault;
};

}  // namespace kept
