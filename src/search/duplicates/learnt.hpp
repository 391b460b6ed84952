#pragma once
// What was learnt of a firm's people, as it is kept between scans: the weights, and how often the
// common words occur.
#include <string>

#include "search/duplicates/scan.hpp"

namespace kept {

struct Learnt {
  std::int64_t version = 0;  // rises with each learning; 0: the defaults
  std::int64_t people = 0;   // how many the firm had
  Weights weights = default_weights();
  Lexicons words;  // without the rare ones, which count as seen once
};

/// From a sample of the firm's `people` people, in which those of like names stand together
/// (windows of the list by name, one after another).
Learnt learn(std::span<Record const> sample, Lexicons const& words, std::int64_t people,
             std::size_t window);

std::string learnt_as_text(Learnt const& learnt);
/// The defaults for "" and for what another version of the program wrote.
Learnt learnt_from_text(std::string_view text);

}  // namespace kept
