#pragma once
// Comparing people in small steps: who was saved since, and once everybody who was there before.
#include "store/store.hpp"

namespace kept {

struct ScanStep {
  std::int64_t people = 0, compared = 0;
  bool done = false;  // nobody waits
};

/// Looks at no more than `people_max` people; a write for each few of them.
ScanStep compare_waiting(Store& store, std::int64_t people_max);

/// Learns the weights anew where the firm has grown by a third since. Reads at most 20,000 people.
void learn_duplicates(Store& store);

/// What a whole scan of the firm finds, and nothing written. Reads at most `people_max` people.
struct DryScan {
  std::int64_t people = 0, compared = 0, pairs = 0;
};
DryScan try_scan(Store& store, std::int64_t people_max);

}  // namespace kept
