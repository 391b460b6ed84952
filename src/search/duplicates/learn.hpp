#pragma once
// The weights of one's own data, without anybody saying which pairs are the same person: u from
// pairs drawn by chance, m by expectation maximisation over the pairs of each rule (Winkler 1988),
// leaving out the fields that the rule itself makes agree.
#include "search/duplicates/blocking.hpp"
#include "search/duplicates/weights.hpp"

namespace kept {

struct Learning {
  std::uint64_t seed = 1;
  std::size_t random_pairs = 400'000;
  std::size_t pairs_a_rule = 60'000;
  int rounds = 25;
  /// Records nearer than this in the list are not drawn as a pair by chance: they stand together
  /// because they are alike.
  std::size_t random_apart = 0;
};

/// The defaults count as some pairs of their own, so that few people learn little.
Weights learn_weights(std::span<Record const> records, RecordWords const& words,
                      Blocks const& blocks, Learning const& learning = {});

}  // namespace kept
