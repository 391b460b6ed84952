#pragma once
// When sessions and tokens were used last. A request only notes it here; a job writes it down, so
// that no reading request waits for a write. What is not written when the machine dies is a minute.
#include <mutex>
#include <unordered_map>

#include "base/id.hpp"
#include "store/store.hpp"

namespace kept {

class LastSeen {
 public:
  void session(Id id, Instant at);
  void token(Id id, Day on);
  /// Writes what was noted.
  void write(Store& store);

 private:
  std::mutex mutex_;
  std::unordered_map<Id, Instant> sessions_;
  std::unordered_map<Id, Day> tokens_;
};

}  // namespace kept
