#pragma once
// All likely pairs among many records.
#include "search/duplicates/cluster.hpp"
#include "search/duplicates/learn.hpp"

namespace kept {

struct Scan {
  std::size_t compared = 0;
  Weights weights;
  std::vector<LikelyPair> pairs;  // by `one`, then `other`
};

struct ScanOptions {
  double threshold = .5;
  ClusterOptions clusters;
  unsigned threads = 2;
  Learning learning;
};

/// Deterministic: the same records give the same pairs, whatever the threads do. `records` stand in
/// `words` and are counted there (count_words).
Scan scan_records(std::span<Record const> records, RecordWords const& words,
                  ScanOptions const& options = {});

}  // namespace kept
