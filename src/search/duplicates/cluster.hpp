#pragma once
// Who is one person, when A is B and B is C.
#include <functional>

#include "search/duplicates/weights.hpp"

namespace kept {

/// A pair that was compared; `bits` without the prior.
struct WeighedPair {
  RecordNumber one = 0, other = 0;  // one < other
  float bits = 0;
};

struct LikelyPair {
  RecordNumber one = 0, other = 0;  // one < other
  double probability = 0;
};

struct ClusterOptions {
  /// A link weaker than this joins no two groups.
  double link_probability = .5;
  /// Two groups are joined only where their members, each with each, speak for it in the mean by
  /// this share of the bits that the prior asks for: one good link between two groups that
  /// contradict one another is a chain, not a person.
  double mean_share_min = .5;
  std::size_t members_max = 200;  // of one group
};

/// Joins the strongest links first. All pairs within a group, with the probability of the weakest
/// link that holds them together, or their own where that is higher.
class Clusters {
 public:
  using BitsOf = std::function<float(RecordNumber, RecordNumber)>;
  Clusters(std::size_t records, ClusterOptions const& options, BitsOf bits_of);

  void join(std::vector<WeighedPair> links, Weights const& weights);
  std::vector<LikelyPair> const& pairs() const { return pairs_; }
  std::size_t compared() const { return compared_; }
  RecordNumber group_of(RecordNumber record) const { return group_[record]; }

 private:
  double mean_bits(std::vector<RecordNumber> const& ours, std::vector<RecordNumber> const& theirs);
  std::vector<RecordNumber>& members(RecordNumber group);

  ClusterOptions options_;
  BitsOf bits_of_;
  std::vector<RecordNumber> group_;
  std::vector<std::vector<RecordNumber>> members_;  // empty: the record alone
  std::vector<LikelyPair> pairs_;
  std::size_t compared_ = 0;
};

}  // namespace kept
