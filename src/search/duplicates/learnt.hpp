#pragma once
// What was learnt of a firm's people, as it is kept between scans: the weights, and how often the
// common words occur.
#include <string>

#include "search/duplicates/scan.hpp"

namespace kept {

struct LearntWeights {
  std::int64_t version = 0;  // rises with each learning; 0: the defaults
  std::int64_t people = 0;   // how many the firm had
  Weights weights = default_weights();
  RecordWords words;  // without the rare ones, which count as seen once
};

/// From a sample of the firm's `people` people, in which those of like names stand together
/// (windows of the list by name, one after another).
LearntWeights learn(std::span<Record const> sample, RecordWords const& words, std::int64_t people,
                    std::size_t window);

std::string learnt_as_text(LearntWeights const& learnt);
/// The defaults for "" and for what another version of the program wrote.
LearntWeights learnt_from_text(std::string_view text);

}  // namespace kept
