#include "search/duplicates/cluster.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kept {
namespace {

constexpr std::size_t cross_pairs_max = 100;

}  // namespace

Clusters::Clusters(std::size_t records, ClusterOptions const& options, BitsOf bits_of)
    : options_(options), bits_of_(std::move(bits_of)), group_(records), members_(records) {
  std::iota(group_.begin(), group_.end(), 0U);
}

std::vector<RecordNumber>& Clusters::members(RecordNumber group) {
  auto& members = members_[group];
  if (members.empty()) members.push_back(group);
  return members;
}

double Clusters::mean_bits(std::vector<RecordNumber> const& ours,
                           std::vector<RecordNumber> const& theirs) {
  auto const all = ours.size() * theirs.size();
  auto const step = (all + cross_pairs_max - 1) / cross_pairs_max;
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < all; at += step, ++count)
    sum += static_cast<double>(bits_of_(ours[at % ours.size()], theirs[at / ours.size()]));
  compared_ += count;
  return sum / static_cast<double>(count);
}

void Clusters::join(std::vector<WeighedPair> links, Weights const& weights) {
  std::ranges::sort(links, [](WeighedPair const& a, WeighedPair const& b) {
    return std::tuple(-a.bits, a.one, a.other) < std::tuple(-b.bits, b.one, b.other);
  });
  double const mean_bits_min = -options_.mean_share_min * std::log2(weights.prior);
  for (auto const& link : links) {
    auto const probability = probability_of(weights, static_cast<double>(link.bits));
    if (probability < options_.link_probability) break;
    auto a = group_[link.one], b = group_[link.other];
    if (a == b) continue;
    if (members(a).size() < members(b).size()) std::swap(a, b);
    auto &into = members(a), &from = members(b);
    if (into.size() + from.size() > options_.members_max) continue;
    if (into.size() + from.size() > 2 && mean_bits(into, from) < mean_bits_min) continue;
    for (auto const one : into)
      for (auto const other : from)
        pairs_.push_back({std::min(one, other), std::max(one, other), probability});
    for (auto const record : from) group_[record] = a;
    into.insert(into.end(), from.begin(), from.end());
    from = {};
  }
}

}  // namespace kept
