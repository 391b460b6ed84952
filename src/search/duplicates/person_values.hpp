#pragma once
// A person of the firm as the engine takes people.
#include "individuals/person.hpp"
#include "search/duplicates/record.hpp"

namespace kept {

/// Points into `person`.
std::vector<RecordValue> record_values(Person const& person);

/// Whether something changed that people are compared in.
bool compares_otherwise(Person const& before, Person const& after);

}  // namespace kept
