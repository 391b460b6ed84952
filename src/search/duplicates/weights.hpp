#pragma once
// Fellegi and Sunter (1969): each agreement weighs log2(m / u), where m is how often records of one
// person agree so and u how often records of two people do; the sum and the prior odds give the
// probability. An agreement in a rare value weighs more (Winkler 2000: u is the value's own
// frequency).
#include <optional>
#include <vector>

#include "search/duplicates/compare.hpp"

namespace kept {

struct FieldWeights {
  std::array<double, agreements> m{}, u{};
  /// How likely two values drawn by chance are the same one; what a value's frequency is held
  /// against.
  double same_by_chance = 0;
};

struct Weights {
  std::array<FieldWeights, duplicate_fields> fields;
  /// The chance that two records drawn from all are of one person.
  double prior = 1e-5;
};

/// What holds in most address books; where a firm has too few people to learn from.
Weights default_weights();

/// In bits; 0 for missing.
double weight_of(Weights const& weights, DuplicateField field, Finding const& finding);
/// The sum of all fields in bits, without the prior. Where the given names differ, what a family or
/// an office has in common counts 16 bits at most, all together.
double weight_of(Weights const& weights, Findings const& findings);
/// 0 to 1, with the prior.
double probability_of(Weights const& weights, double bits);

/// One line of why: what agrees or differs and by how many bits it speaks for one person.
struct Evidence {
  DuplicateField field = DuplicateField::given_name;
  Agreement level = Agreement::missing;
  double weight = 0;
};
constexpr auto fields_of(Evidence const*) {
  return std::tuple{kept::field("field", &Evidence::field), kept::field("level", &Evidence::level),
                    kept::field("weight", &Evidence::weight)};
}

struct Comparison {
  double probability = 0;
  std::vector<Evidence> evidence;  // strongest first, without what is missing
};
Comparison compare(Record const& one, Record const& other, RecordWords const& words,
                   Weights const& weights);

}  // namespace kept
