#include "promises/record_keeper.hpp"

namespace kept {
namespace {

constexpr int deliveries_a_read = 20'000;

}  // namespace

RecordKeeper::Known RecordKeeper::follow(Db& db, Viewer const& viewer, Known known) const {
  auto changes = record_changes(db, viewer);
  // A snapshot from before somebody else's: what is known is newer, and committed.
  if (changes < known.changes) return known;
  if (changes != known.changes) known = {std::make_shared<DeliveryRecord>(), changes, {}};
  std::shared_ptr<DeliveryRecord> next;
  for (;;) {
    auto delivered = deliveries_after(db, viewer, known.place, deliveries_a_read);
    if (delivered.empty()) break;
    // A copy: others still read the one that is known.
    if (!next) next = std::make_shared<DeliveryRecord>(*known.record);
    next->learn_all(delivered);
    if (delivered.size() < deliveries_a_read) break;
  }
  if (next) known.record = std::move(next);
  return known;
}

RecordKeeper::Record RecordKeeper::read(Db& db, Viewer const& viewer) {
  std::lock_guard lock(mutex_);
  known_ = follow(db, viewer, known_);
  return known_.record;
}

RecordKeeper::Record RecordKeeper::read_in_write(Tx& tx, Viewer const& viewer) {
  Known known;
  {
    std::lock_guard lock(mutex_);
    known = known_;
  }
  return follow(tx, viewer, std::move(known)).record;
}

}  // namespace kept
