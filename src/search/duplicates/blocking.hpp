#pragma once
// Which pairs are looked at: only records that share a key of some rule. Several rules, so that a
// slip in one field does not keep two records apart.
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "search/duplicates/field.hpp"
#include "search/duplicates/record.hpp"

namespace kept {

enum class BlockRule : std::uint8_t {
  email,
  phone,
  identity_number,
  both_names,  // by sound, in either order
  birthday,
  family_and_postcode,
  given_and_postcode,
  family_and_year,
  given_and_year,
  street,
  family_and_town,
  given_and_town,
  postcode_and_year,
  family_and_organisation,
  given_and_organisation,
  email_name,  // what stands before the @
  other_name_and_family
};
constexpr std::size_t block_rules = 17;

using BlockKey = std::uint64_t;  // 0: none. Depends on the text alone, so it may be stored
constexpr std::size_t keys_a_rule_max = 2;
using RuleKeys = std::array<BlockKey, keys_a_rule_max>;

RuleKeys keys_of(BlockRule rule, Record const& record, RecordWords const& words);
/// The fields that a shared key of the rule makes agree: what is not learnt from its pairs.
std::span<DuplicateField const> fields_of_rule(BlockRule rule);

/// A block of more records than this is not compared all with all: its records are put in order of
/// name and birthday, and each is compared with its next ones.
constexpr std::size_t block_records_max = 60;
constexpr std::size_t neighbours_in_big_block = 12;

struct BlockEntry {
  BlockKey key = 0;
  RecordNumber record = 0;
};

/// The records in blocks, all rules.
class Blocks {
 public:
  Blocks(std::span<Record const> records, RecordWords const& words);

  /// The entries of a rule that share their key with another one, block after block; a big block
  /// in the order of its neighbours.
  std::vector<BlockEntry> entries(BlockRule rule) const;
  /// Each pair of the block that no earlier rule has brought together; `block` is a run of equal
  /// keys within entries().
  template <class Each>
  void pairs(BlockRule rule, std::span<BlockEntry const> block, Each&& each) const {
    auto const reach =
        block.size() <= block_records_max ? block.size() : neighbours_in_big_block + 1;
    for (std::size_t a = 0; a < block.size(); ++a)
      for (std::size_t b = a + 1; b < std::min(block.size(), a + reach); ++b)
        if (block[a].record != block[b].record &&
            !met_before(rule, block[a].record, block[b].record))
          each(block[a].record, block[b].record);
  }

 private:
  using ShortKey = std::uint32_t;
  bool met_before(BlockRule rule, RecordNumber one, RecordNumber other) const;

  std::span<Record const> records_;
  RecordWords const& lexicons_;
  // [record][rule][key]: shortened keys of whole blocks, 0 for those of big ones.
  std::vector<std::array<std::array<ShortKey, keys_a_rule_max>, block_rules>> keys_;
};

/// Each run of equal keys.
template <class Each>
void for_blocks(std::span<BlockEntry const> entries, Each&& each) {
  for (std::size_t from = 0; from < entries.size();) {
    auto to = from + 1;
    while (to < entries.size() && entries[to].key == entries[from].key) ++to;
    each(entries.subspan(from, to - from));
    from = to;
  }
}

}  // namespace kept
