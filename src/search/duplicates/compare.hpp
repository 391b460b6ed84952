#pragma once
// How far two records agree, field by field. Pure; weights come after (weights.hpp).
#include "search/duplicates/field.hpp"
#include "search/duplicates/record.hpp"

namespace kept {

/// `chance`: how often the value that they agree in occurs among all records (0 to 1); 0 where they
/// agree in none, or it does not matter.
struct Finding {
  Agreement agreement = Agreement::missing;
  float chance = 0;
};
using Findings = std::array<Finding, duplicate_fields>;

/// Symmetric. Both records are made with `words`.
Findings compare_records(Record const& one, Record const& other, RecordWords const& words);

/// Names alone: same, close, sounds_alike, other_script, partly (an initial, a short form) or
/// different; missing where one is 0.
Agreement compare_names(WordNumber one, WordNumber other, NumberedWords const& names);

/// Birthdays as digits: same, close (one digit, or two neighbours swapped), swapped (day and
/// month), partly (two of year, month and day), different.
Agreement compare_birthdays(std::uint32_t one, std::uint32_t other);

}  // namespace kept
