#include "search/duplicates/scan.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace kept {
namespace {

/// A pair below this is no match under any prior that a real table has.
constexpr double bits_min = 2;
constexpr std::size_t entries_a_piece = 4096;

struct Found {
  std::vector<WeighedPair> pairs;
  std::size_t compared = 0;
};

class Scanner {
 public:
  Scanner(std::span<Record const> records, RecordWords const& words, Blocks const& blocks,
          Weights const& weights)
      : records_(records), lexicons_(words), blocks_(blocks), weights_(weights) {}

  void scan(BlockRule rule, unsigned threads, Found& into) const {
    auto const entries = blocks_.entries(rule);
    auto const pieces = cut(entries);
    std::vector<Found> found(threads);
    std::atomic<std::size_t> next = 0;
    auto const work = [&](Found& mine) {
      for (std::size_t at; (at = next++) < pieces.size();)
        for_blocks(pieces[at], [&](auto block) { scan_block(rule, block, mine); });
    };
    std::vector<std::jthread> others;
    for (unsigned at = 1; at < threads; ++at) others.emplace_back([&, at] { work(found[at]); });
    work(found[0]);
    others.clear();
    for (auto const& each : found) {
      into.compared += each.compared;
      into.pairs.insert(into.pairs.end(), each.pairs.begin(), each.pairs.end());
    }
  }

 private:
  /// Pieces of whole blocks.
  static std::vector<std::span<BlockEntry const>> cut(std::span<BlockEntry const> entries) {
    std::vector<std::span<BlockEntry const>> pieces;
    for (std::size_t from = 0; from < entries.size();) {
      auto to = std::min(entries.size(), from + entries_a_piece);
      while (to < entries.size() && entries[to].key == entries[to - 1].key) ++to;
      pieces.push_back(entries.subspan(from, to - from));
      from = to;
    }
    return pieces;
  }

  void scan_block(BlockRule rule, std::span<BlockEntry const> block, Found& found) const {
    blocks_.pairs(rule, block, [&](RecordNumber one, RecordNumber other) {
      ++found.compared;
      auto const bits =
          weight_of(weights_, compare_records(records_[one], records_[other], lexicons_));
      if (bits >= bits_min)
        found.pairs.push_back(
            {std::min(one, other), std::max(one, other), static_cast<float>(bits)});
    });
  }

  std::span<Record const> records_;
  RecordWords const& lexicons_;
  Blocks const& blocks_;
  Weights const& weights_;
};

/// The prior that agrees with what it leads to: the share of all pairs that are matches.
double settle_prior(Weights weights, std::vector<WeighedPair> const& pairs, std::size_t records) {
  auto const all = static_cast<double>(records) * static_cast<double>(records - 1) / 2;
  for (int round = 0; round < 20; ++round) {
    double matches = 1;
    for (auto const& pair : pairs)
      matches += probability_of(weights, static_cast<double>(pair.bits));
    weights.prior = std::clamp(matches / all, 1e-12, .5);
  }
  return weights.prior;
}

/// The pairs that were compared and those that their groups make.
std::vector<LikelyPair> with_groups(std::vector<WeighedPair> const& compared,
                                    Clusters const& clusters, Weights const& weights,
                                    double threshold) {
  auto pairs = clusters.pairs();
  for (auto const& pair : compared)
    pairs.push_back(
        {pair.one, pair.other, probability_of(weights, static_cast<double>(pair.bits))});
  std::erase_if(pairs, [&](LikelyPair const& pair) { return pair.probability < threshold; });
  auto const ends = [](LikelyPair const& pair) { return std::pair(pair.one, pair.other); };
  std::ranges::sort(pairs, [&](LikelyPair const& a, LikelyPair const& b) {
    return std::pair(ends(a), -a.probability) < std::pair(ends(b), -b.probability);
  });
  auto const doubled = std::ranges::unique(pairs, {}, ends);
  pairs.erase(doubled.begin(), doubled.end());
  return pairs;
}

}  // namespace

Scan scan_records(std::span<Record const> records, RecordWords const& words,
                  ScanOptions const& options) {
  Scan scan;
  if (records.size() < 2) return scan;
  Blocks const blocks(records, words);
  scan.weights = learn_weights(records, words, blocks, options.learning);
  Found found;
  Scanner const scanner(records, words, blocks, scan.weights);
  for (std::size_t rule = 0; rule < block_rules; ++rule)
    scanner.scan(static_cast<BlockRule>(rule), std::max(options.threads, 1U), found);
  auto& pairs = found.pairs;
  std::ranges::sort(pairs, {},
                    [](WeighedPair const& pair) { return std::pair(pair.one, pair.other); });
  auto const doubled = std::ranges::unique(
      pairs, {}, [](WeighedPair const& pair) { return std::pair(pair.one, pair.other); });
  scan.compared = found.compared - doubled.size();
  pairs.erase(doubled.begin(), doubled.end());
  scan.weights.prior = settle_prior(scan.weights, pairs, records.size());
  Clusters clusters(records.size(), options.clusters, [&](RecordNumber one, RecordNumber other) {
    return static_cast<float>(
        weight_of(scan.weights, compare_records(records[one], records[other], words)));
  });
  clusters.join(pairs, scan.weights);
  scan.compared += clusters.compared();
  scan.pairs = with_groups(pairs, clusters, scan.weights, options.threshold);
  return scan;
}

}  // namespace kept
