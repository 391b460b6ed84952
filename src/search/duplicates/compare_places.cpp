#include "search/duplicates/compare_places.hpp"

#include <algorithm>
#include <cmath>

#include "search/duplicates/distance.hpp"

namespace kept {
namespace {

using enum Agreement;

float chance_in(NumberedWords const& lexicon, WordNumber word) {
  return static_cast<float>(lexicon.chance_of(word));
}

float telling(NumberedWords const& streets, WordNumber word) {
  return -std::log2(std::min(chance_in(streets, word), .5F));
}

bool alike(NumberedWords const& lexicon, WordNumber one, WordNumber other) {
  if (one == other) return true;
  auto const a = lexicon.text(one), b = lexicon.text(other);
  return std::min(a.size(), b.size()) >= 4 && letters_apart(a, b, 1) <= 1;
}

/// The share of what the two streets' words tell that both have, 0 to 1, and the chance of the
/// rarest word in common.
struct Shared {
  float share = 0, chance = 1;
};
Shared shared_words(Record const& one, Record const& other, NumberedWords const& streets) {
  float both = 0, ours = 0, theirs = 0;
  Shared shared;
  for (auto word : other.street)
    if (word != 0) theirs += telling(streets, word);
  for (auto word : one.street) {
    if (word == 0) continue;
    ours += telling(streets, word);
    for (auto their : other.street) {
      if (their == 0 || !alike(streets, word, their)) continue;
      both += std::min(telling(streets, word), telling(streets, their));
      shared.chance =
          std::min(shared.chance, std::max(chance_in(streets, word), chance_in(streets, their)));
      break;
    }
  }
  shared.share = both / std::max({ours, theirs, 1e-6F});
  return shared;
}

bool near_towns(NumberedWords const& towns, WordNumber one, WordNumber other) {
  if (one == 0 || other == 0) return false;
  if (one == other) return true;
  auto a = towns.text(one), b = towns.text(other);
  if (a.size() > b.size()) std::swap(a, b);
  bool const begins = b.starts_with(a) && (b.size() == a.size() || b[a.size()] == ' ');
  return begins || jaro_winkler(a, b) >= .92;
}

}  // namespace

Finding compare_streets(Record const& one, Record const& other, RecordWords const& words) {
  bool const streets = one.street[0] != 0 && other.street[0] != 0;
  bool const numbers = one.house_number != 0 && other.house_number != 0;
  bool const same_number = numbers && one.house_number == other.house_number;
  if (!streets) return {};
  auto const [share, chance] = shared_words(one, other, words.streets);
  if (share >= .9F) return {!numbers || same_number ? same : partly, chance};
  if (share >= .5F) return {same_number ? close : partly, chance};
  if (share >= .3F && same_number) return {partly, chance};
  return {different, 0};
}

Finding compare_places(Record const& one, Record const& other, RecordWords const& words) {
  bool const postcodes = one.postcode != 0 && other.postcode != 0;
  bool const towns = one.town != 0 && other.town != 0;
  if (!postcodes && !towns) return {};
  if (postcodes && one.postcode == other.postcode)
    return {same, chance_in(words.postcodes, one.postcode)};
  if (postcodes && letters_apart(words.postcodes.text(one.postcode),
                                 words.postcodes.text(other.postcode), 1) <= 1)
    return {close, 0};
  if (near_towns(words.towns, one.town, other.town))
    return {partly, std::max(chance_in(words.towns, one.town), chance_in(words.towns, other.town))};
  return {different, 0};
}

}  // namespace kept
