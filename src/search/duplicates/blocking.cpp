#include "search/duplicates/blocking.hpp"

#include <algorithm>
#include <utility>

namespace kept {
namespace {

/// 0 where one of the two is missing.
BlockKey joined(BlockRule rule, std::uint64_t one, std::uint64_t other) {
  if (one == 0 || other == 0) return 0;
  auto const seed = static_cast<std::uint64_t>(place_of(rule)) + 1;
  return std::max<BlockKey>(mix_64(one + mix_64(other + seed * 0x9e3779b97f4a7c15ULL)), 1);
}

std::uint64_t hash_in(NumberedWords const& lexicon, WordNumber word) {
  return word == 0 ? 0 : lexicon.hash(word);
}

/// By sound; a name that has none is taken as written.
std::uint64_t sound_in(NumberedWords const& names, WordNumber word) {
  if (word == 0) return 0;
  auto const sound = names.sound(word);
  return sound == 0 ? names.hash(word) : sound;
}

RuleKeys each_of(BlockRule rule, std::array<WordNumber, 2> const& words,
                 NumberedWords const& lexicon) {
  return {joined(rule, hash_in(lexicon, words[0]), 1), joined(rule, hash_in(lexicon, words[1]), 1)};
}

RuleKeys name_with(BlockRule rule, std::array<WordNumber, 2> const& name, RecordWords const& words,
                   std::uint64_t with) {
  return {joined(rule, sound_in(words.names, name[0]), with),
          joined(rule, sound_in(words.names, name[1]), with)};
}

RuleKeys both_names(Record const& record, RecordWords const& words) {
  RuleKeys keys{};
  for (std::size_t at = 0; at < keys.size(); ++at) {
    auto const given = sound_in(words.names, record.given[at]),
               family = sound_in(words.names, record.family[at]);
    keys[at] = joined(BlockRule::both_names, std::min(given, family), std::max(given, family));
  }
  return keys;
}

WordNumber rarest(Record const& record, NumberedWords const& streets) {
  WordNumber best = 0;
  for (auto word : record.street)
    if (word != 0 && (best == 0 || streets.text(word).size() > streets.text(best).size()))
      best = word;
  return best;
}

std::uint64_t email_name(NumberedWords const& emails, WordNumber email) {
  constexpr std::size_t telling_letters = 5;
  if (email == 0) return 0;
  auto const local = emails.text(email).substr(0, emails.text(email).find('@'));
  return local.size() < telling_letters ? 0 : hash_64(local);
}

/// Puts people of like name side by side; equal ones in an order that is not the file's.
std::uint64_t order_of(Record const& record, RecordWords const& words) {
  std::uint64_t order = 0;
  auto add = [&](std::string_view text, std::size_t bytes) {
    for (std::size_t at = 0; at < bytes; ++at)
      order = order << 8 | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
  };
  add(words.names.text(record.family[0]), 4);
  add(words.names.text(record.given[0]), 2);
  return order << 16 | (record.birthday / 100 % 0x10000);
}

}  // namespace

RuleKeys keys_of(BlockRule rule, Record const& record, RecordWords const& words) {
  auto const& names = words.names;
  auto const year = record.birthday / 10000;
  auto const postcode = hash_in(words.postcodes, record.postcode);
  auto const town = hash_in(words.towns, record.town);
  auto const organisation = hash_in(words.organisations, record.organisation);
  switch (rule) {
    case BlockRule::email:
      return each_of(rule, record.emails, words.emails);
    case BlockRule::phone:
      return each_of(rule, record.phones, words.phones);
    case BlockRule::identity_number:
      return {joined(rule, hash_in(words.identity_numbers, record.identity_number), 1)};
    case BlockRule::both_names:
      return both_names(record, words);
    case BlockRule::birthday:
      return {joined(rule, record.birthday, 1)};
    case BlockRule::family_and_postcode:
      return name_with(rule, record.family, words, postcode);
    case BlockRule::given_and_postcode:
      return name_with(rule, record.given, words, postcode);
    case BlockRule::family_and_year:
      return name_with(rule, record.family, words, year);
    case BlockRule::given_and_year:
      return name_with(rule, record.given, words, year);
    case BlockRule::street:
      return {
          joined(rule, hash_in(words.streets, rarest(record, words.streets)), record.house_number)};
    case BlockRule::family_and_town:
      return name_with(rule, record.family, words, town);
    case BlockRule::given_and_town:
      return name_with(rule, record.given, words, town);
    case BlockRule::postcode_and_year:
      return {joined(rule, postcode, year)};
    case BlockRule::family_and_organisation:
      return name_with(rule, record.family, words, organisation);
    case BlockRule::given_and_organisation:
      return name_with(rule, record.given, words, organisation);
    case BlockRule::email_name:
      return {joined(rule, email_name(words.emails, record.emails[0]), 1),
              joined(rule, email_name(words.emails, record.emails[1]), 1)};
    case BlockRule::other_name_and_family:
      return {joined(rule, sound_in(names, record.others[0]), sound_in(names, record.family[0])),
              joined(rule, sound_in(names, record.others[1]), sound_in(names, record.family[0]))};
  }
  return {};
}

std::span<DuplicateField const> fields_of_rule(BlockRule rule) {
  using enum DuplicateField;
  static constexpr std::array all{
      given_name,      family_name, birthday,    place,       given_name,  organisation,
      family_name,     birthday,    given_name,  place,       email,       phone,
      identity_number, street,      other_names, family_name, organisation};
  auto const from = [](std::size_t at, std::size_t size) {
    return std::span<DuplicateField const>(all).subspan(at, size);
  };
  switch (rule) {
    case BlockRule::email:
    case BlockRule::email_name:
      return from(10, 1);
    case BlockRule::phone:
      return from(11, 1);
    case BlockRule::identity_number:
      return from(12, 1);
    case BlockRule::both_names:
      return from(0, 2);
    case BlockRule::birthday:
      return from(2, 1);
    case BlockRule::street:
      return from(13, 1);
    case BlockRule::family_and_postcode:
    case BlockRule::family_and_town:
      return from(1, 3);
    case BlockRule::given_and_postcode:
    case BlockRule::given_and_town:
      return from(8, 2);
    case BlockRule::family_and_year:
      return from(6, 2);
    case BlockRule::given_and_year:
      return from(7, 2);
    case BlockRule::postcode_and_year:
      return from(2, 2);
    case BlockRule::family_and_organisation:
      return from(15, 2);
    case BlockRule::given_and_organisation:
      return from(4, 2);
    case BlockRule::other_name_and_family:
      return from(14, 2);
  }
  return {};
}

Blocks::Blocks(std::span<Record const> records, RecordWords const& words)
    : records_(records), lexicons_(words), keys_(records.size()) {
  for (std::size_t rule = 0; rule < block_rules; ++rule)
    for_blocks(entries(static_cast<BlockRule>(rule)), [&](std::span<BlockEntry const> block) {
      if (block.size() > block_records_max) return;
      for (auto const& entry : block) {
        auto& keys = keys_[entry.record][rule];
        keys[keys[0] == 0 ? 0 : 1] = static_cast<ShortKey>(entry.key >> 32) | 1U;
      }
    });
}

std::vector<BlockEntry> Blocks::entries(BlockRule rule) const {
  std::vector<BlockEntry> entries;
  entries.reserve(records_.size());
  for (RecordNumber number = 0; number < records_.size(); ++number) {
    auto const keys = keys_of(rule, records_[number], lexicons_);
    for (std::size_t at = 0; at < keys.size(); ++at)
      if (keys[at] != 0 && (at == 0 || keys[at] != keys[0])) entries.push_back({keys[at], number});
  }
  std::ranges::sort(entries, [](BlockEntry const& one, BlockEntry const& other) {
    return std::pair(one.key, one.record) < std::pair(other.key, other.record);
  });
  std::vector<BlockEntry> shared;
  std::vector<std::pair<std::array<std::uint64_t, 2>, BlockEntry>> big;
  for_blocks(entries, [&](std::span<BlockEntry const> block) {
    if (block.size() < 2) return;
    if (block.size() <= block_records_max) {
      shared.insert(shared.end(), block.begin(), block.end());
      return;
    }
    big.clear();
    for (auto const& entry : block)
      big.push_back({{order_of(records_[entry.record], lexicons_), mix_64(entry.record)}, entry});
    std::ranges::sort(big, {}, [](auto const& each) { return each.first; });
    for (auto const& each : big) shared.push_back(each.second);
  });
  return shared;
}

bool Blocks::met_before(BlockRule rule, RecordNumber one, RecordNumber other) const {
  auto const &ours = keys_[one], &theirs = keys_[other];
  for (std::size_t at = 0; at < place_of(rule); ++at)
    for (auto key : ours[at])
      if (key != 0 && (key == theirs[at][0] || key == theirs[at][1])) return true;
  return false;
}

}  // namespace kept
