#pragma once
// The firm's record of deliveries in memory: learnt at first use, then what was delivered since.
// Each answer is a record that nobody changes any more. A write never leaves anything here, since
// it may still be undone; what several servers write is seen through the database (see
// delivery_record_store.hpp).
#include <memory>
#include <mutex>

#include "promises/delivery_record_store.hpp"

namespace kept {

class RecordKeeper {
 public:
  using Record = std::shared_ptr<DeliveryRecord const>;
  /// As this snapshot has it, or newer by what was committed since.
  Record read(Db& db, Viewer const& viewer);
  /// As this write has it, with its own changes.
  Record read_in_write(Tx& tx, Viewer const& viewer);

 private:
  struct Known {
    Record record;
    std::int64_t changes = -1;
    DeliveryPlace place;
  };
  Known follow(Db& db, Viewer const& viewer, Known known) const;

  std::mutex mutex_;
  Known known_;
};
using RecordKeeperPointer = std::shared_ptr<RecordKeeper>;

}  // namespace kept
