#include "search/duplicates/weights.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kept {
namespace {

// In the order of Agreement, without missing: same, close, sounds_alike, other_script, swapped,
// partly, different.
using Row = std::array<double, agreements - 1>;
struct Usual {
  Row m, u;
};

// clang-format off
constexpr std::array<Usual, duplicate_fields> usual{{
    {{.68, .10, .04, .03, .05, .04, .06}, {.004, .004, .003, .001, .006, .010, .972}},      // given
    {{.76, .09, .03, .03, .04, .01, .04}, {.0015, .002, .002, .0005, .006, .003, .985}},    // family
    {{.60, .12, .04, .04, .00, .08, .12}, {.01, .005, .005, .001, .00, .02, .959}},         // others
    {{.80, .10, .00, .00, .02, .04, .04}, {.00005, .0006, .00, .00, .00004, .003, .99631}}, // birthday
    {{.60, .14, .00, .00, .00, .00, .26}, {.00001, .0002, .00, .00, .00, .00, .99979}},     // email
    {{.60, .06, .00, .00, .00, .00, .34}, {.00001, .0001, .00, .00, .00, .00, .99989}},     // phone
    {{.88, .08, .00, .00, .00, .00, .04}, {.00001, .0001, .00, .00, .00, .00, .99989}},     // identity
    {{.62, .16, .00, .00, .00, .08, .14}, {.0001, .0001, .00, .00, .00, .008, .9918}},      // street
    {{.70, .08, .00, .00, .00, .10, .12}, {.002, .01, .00, .00, .00, .03, .958}},           // place
    {{.60, .10, .00, .00, .00, .00, .30}, {.003, .002, .00, .00, .00, .00, .995}},          // organisation
    {{.60, .08, .00, .00, .00, .00, .32}, {.03, .02, .00, .00, .00, .00, .95}},             // occupation
    {{.93, .02, .00, .00, .00, .00, .05}, {.48, .02, .00, .00, .00, .00, .50}},             // gender
}};
// clang-format on

constexpr double least_share = 1e-6;
/// Two words that are nearly the same share part of what a rare word says.
constexpr double share_of_rarity = .5;
constexpr double rarity_bits_max = 8;

/// A family or an office has these in common, all at once: where the given names differ they say
/// that two people live or work together, however many of them agree.
constexpr bool is_shared_by_a_house(DuplicateField field) {
  using enum DuplicateField;
  return field == family_name || field == phone || field == street || field == place ||
         field == organisation;
}
constexpr double house_bits_max = 16;

}  // namespace

Weights default_weights() {
  Weights weights;
  for (std::size_t field = 0; field < duplicate_fields; ++field) {
    auto& row = weights.fields[field];
    for (std::size_t level = 1; level < agreements; ++level) {
      row.m[level] = std::max(usual[field].m[level - 1], least_share);
      row.u[level] = std::max(usual[field].u[level - 1], least_share);
    }
    row.same_by_chance = row.u[place_of(Agreement::same)];
  }
  return weights;
}

double weight_of(Weights const& weights, DuplicateField field, Finding const& finding) {
  if (finding.agreement == Agreement::missing) return 0;
  auto const& row = weights.fields[place_of(field)];
  auto const level = place_of(finding.agreement);
  double bits = std::log2(row.m[level] / row.u[level]);
  if (finding.chance <= 0 || row.same_by_chance <= 0) return bits;
  double const rarity = std::log2(row.same_by_chance / static_cast<double>(finding.chance)) *
                        (finding.agreement == Agreement::same ? 1 : share_of_rarity);
  return bits + std::clamp(rarity, -rarity_bits_max, rarity_bits_max);
}

double weight_of(Weights const& weights, Findings const& findings) {
  double bits = 0, shared = 0;
  for (std::size_t at = 0; at < duplicate_fields; ++at) {
    auto const field = static_cast<DuplicateField>(at);
    auto const weight = weight_of(weights, field, findings[at]);
    (is_shared_by_a_house(field) && weight > 0 ? shared : bits) += weight;
  }
  bool const other_name =
      findings[place_of(DuplicateField::given_name)].agreement == Agreement::different;
  return bits + (other_name ? std::min(shared, house_bits_max) : shared);
}

double probability_of(Weights const& weights, double bits) {
  double const odds = std::log2(weights.prior / (1 - weights.prior)) + bits;
  return 1 / (1 + std::exp2(-odds));
}

Comparison compare(Record const& one, Record const& other, RecordWords const& words,
                   Weights const& weights) {
  auto const findings = compare_records(one, other, words);
  Comparison comparison;
  comparison.probability = probability_of(weights, weight_of(weights, findings));
  for (std::size_t at = 0; at < duplicate_fields; ++at) {
    if (findings[at].agreement == Agreement::missing) continue;
    auto const field = static_cast<DuplicateField>(at);
    comparison.evidence.push_back(
        {field, findings[at].agreement, weight_of(weights, field, findings[at])});
  }
  std::ranges::stable_sort(comparison.evidence, std::ranges::greater(),
                           [](Evidence const& one) { return std::abs(one.weight); });
  return comparison;
}

}  // namespace kept
