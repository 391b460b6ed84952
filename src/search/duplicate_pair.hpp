#pragma once
// Two people of the firm who are probably one.
#include "individuals/person.hpp"
#include "search/duplicates/weights.hpp"

namespace kept {

struct DuplicatePair {
  std::vector<PersonBrief> people;  // two
  double probability = 0;
  std::vector<Evidence> evidence;  // strongest first
};
constexpr auto fields_of(DuplicatePair const*) {
  return std::tuple{field("people", &DuplicatePair::people),
                    field("probability", &DuplicatePair::probability),
                    field("evidence", &DuplicatePair::evidence)};
}

/// Somebody who is probably the person asked about.
struct LikelyPerson {
  Id person_id;
  std::string name;
  double probability = 0;
  std::vector<Evidence> evidence;
};
constexpr auto fields_of(LikelyPerson const*) {
  return std::tuple{
      field("person_id", &LikelyPerson::person_id), field("name", &LikelyPerson::name),
      field("probability", &LikelyPerson::probability), field("evidence", &LikelyPerson::evidence)};
}

/// A pair below this is not worth anybody's time.
constexpr double likely_from = .5;

}  // namespace kept
