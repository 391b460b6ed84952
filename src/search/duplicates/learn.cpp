#include "search/duplicates/learn.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace kept {
namespace {

constexpr double default_pairs = 20;  // how many pairs the defaults are worth
constexpr int bits_a_field = 4;

using Pattern = std::uint64_t;  // four bits a field
using Counts = std::unordered_map<Pattern, double>;
using Table = std::array<std::array<double, agreements>, duplicate_fields>;

Pattern pattern_of(Findings const& findings) {
  Pattern pattern = 0;
  for (std::size_t at = 0; at < duplicate_fields; ++at)
    pattern |= static_cast<Pattern>(place_of(findings[at].agreement)) << (bits_a_field * at);
  return pattern;
}
std::size_t level_in(Pattern pattern, std::size_t field) {
  return pattern >> (bits_a_field * field) & 0xF;
}

/// Numbers from a seed; SplitMix64.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  std::uint64_t next() { return mix_64(state_ += 0x9e3779b97f4a7c15ULL); }

 private:
  std::uint64_t state_;
};

void add_pattern(Table& table, Pattern pattern, double weight) {
  for (std::size_t field = 0; field < duplicate_fields; ++field)
    if (auto const level = level_in(pattern, field); level != 0) table[field][level] += weight;
}

/// `counted` as shares, with the usual ones as `default_pairs` further pairs.
void blend(std::array<double, agreements>& into, std::array<double, agreements> const& counted) {
  double sum = default_pairs, usual = 0;
  for (std::size_t level = 1; level < agreements; ++level) {
    sum += counted[level];
    usual += into[level];
  }
  for (std::size_t level = 1; level < agreements; ++level)
    into[level] = (counted[level] + default_pairs * into[level] / usual) / sum;
}

Counts random_patterns(std::span<Record const> records, RecordWords const& words,
                       Learning const& learning) {
  Counts counts;
  auto const all = static_cast<std::uint64_t>(records.size());
  if (all * (all - 1) / 2 <= learning.random_pairs) {
    for (std::size_t a = 0; a < all; ++a)
      for (std::size_t b = a + 1; b < all; ++b)
        ++counts[pattern_of(compare_records(records[a], records[b], words))];
    return counts;
  }
  Draw draw(learning.seed);
  for (std::size_t pair = 0; pair < learning.random_pairs; ++pair) {
    auto const a = draw.below(all), b = draw.below(all);
    auto const apart = a < b ? b - a : a - b;
    if (apart > learning.random_apart)
      ++counts[pattern_of(compare_records(records[a], records[b], words))];
  }
  return counts;
}

Counts patterns_of_rule(BlockRule rule, std::span<Record const> records, RecordWords const& words,
                        Blocks const& blocks, Learning const& learning) {
  Counts counts;
  auto const entries = blocks.entries(rule);
  std::vector<std::span<BlockEntry const>> all;
  for_blocks(entries, [&](std::span<BlockEntry const> block) { all.push_back(block); });
  std::ranges::sort(all, {},
                    [&](auto const& block) { return mix_64(block.front().key ^ learning.seed); });
  std::size_t pairs = 0;
  for (auto const& block : all) {
    if (pairs >= learning.pairs_a_rule) break;
    auto const reach = std::min(block.size(), neighbours_in_big_block + 1);
    for (std::size_t a = 0; a < block.size(); ++a)
      for (std::size_t b = a + 1; b < std::min(block.size(), a + reach); ++b, ++pairs)
        ++counts[pattern_of(
            compare_records(records[block[a].record], records[block[b].record], words))];
  }
  return counts;
}

/// One rule's pairs: how the matches among them agree, added to `matched`.
void maximise(Counts const& counts, std::span<DuplicateField const> fixed, Weights const& start,
              int rounds, Table& matched) {
  std::array<bool, duplicate_fields> is_fixed{};
  for (auto field : fixed) is_fixed[place_of(field)] = true;
  auto fields = start.fields;
  double share = .3, pairs = 0;
  for (auto const& each : counts) pairs += each.second;
  if (pairs < 10) return;
  Table table{};
  double matches = 0;
  for (int round = 0; round < rounds; ++round) {
    table = {};
    matches = 0;
    for (auto const& [pattern, count] : counts) {
      double bits = std::log2(share / (1 - share));
      for (std::size_t field = 0; field < duplicate_fields; ++field) {
        auto const level = level_in(pattern, field);
        if (level != 0 && !is_fixed[field])
          bits += std::log2(fields[field].m[level] / fields[field].u[level]);
      }
      double const weight = count / (1 + std::exp2(-bits));
      matches += weight;
      add_pattern(table, pattern, weight);
    }
    share = std::clamp(matches / pairs, 1e-4, 1 - 1e-4);
    for (std::size_t field = 0; field < duplicate_fields; ++field) {
      fields[field].m = start.fields[field].m;
      blend(fields[field].m, table[field]);
    }
  }
  for (std::size_t field = 0; field < duplicate_fields; ++field)
    if (!is_fixed[field])
      for (std::size_t level = 1; level < agreements; ++level)
        matched[field][level] += table[field][level];
}

NumberedWords const& words_of_field(DuplicateField field, RecordWords const& words) {
  switch (field) {
    case DuplicateField::given_name:
    case DuplicateField::family_name:
    case DuplicateField::other_names:
      return words.names;
    case DuplicateField::birthday:
      return words.birthdays;
    case DuplicateField::email:
      return words.emails;
    case DuplicateField::phone:
      return words.phones;
    case DuplicateField::identity_number:
      return words.identity_numbers;
    case DuplicateField::street:
      return words.streets;
    case DuplicateField::place:
      return words.postcodes;
    case DuplicateField::organisation:
      return words.organisations;
    case DuplicateField::occupation:
      return words.occupations;
    case DuplicateField::gender:
      return words.genders;
  }
  return words.names;
}

}  // namespace

Weights learn_weights(std::span<Record const> records, RecordWords const& words,
                      Blocks const& blocks, Learning const& learning) {
  Weights weights = default_weights();
  if (records.size() < 2) return weights;
  Table by_chance{};
  for (auto const& [pattern, count] : random_patterns(records, words, learning))
    add_pattern(by_chance, pattern, count);
  for (std::size_t at = 0; at < duplicate_fields; ++at) {
    auto& row = weights.fields[at];
    blend(row.u, by_chance[at]);
    row.same_by_chance = words_of_field(static_cast<DuplicateField>(at), words).chance_of_same();
  }
  Table matched{};
  for (std::size_t rule = 0; rule < block_rules; ++rule) {
    auto const each = static_cast<BlockRule>(rule);
    maximise(patterns_of_rule(each, records, words, blocks, learning), fields_of_rule(each),
             weights, learning.rounds, matched);
  }
  for (std::size_t at = 0; at < duplicate_fields; ++at) blend(weights.fields[at].m, matched[at]);
  return weights;
}

}  // namespace kept
