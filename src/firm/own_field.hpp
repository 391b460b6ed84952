#pragma once
// A field the firm adds to its people or organisations.
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

enum class OwnNoun { person, organisation };
constexpr auto words_of(OwnNoun) { return std::array{"person"sv, "organisation"sv}; }

enum class OwnKind { text, number, day, yes_no, choice };
constexpr auto words_of(OwnKind) {
  return std::array{"text"sv, "number"sv, "day"sv, "yes_no"sv, "choice"sv};
}

constexpr std::size_t own_fields_max = 200;  // of one noun

struct OwnField {
  Id id;
  std::int64_t version = 1;
  OwnNoun noun = OwnNoun::person;
  std::string name;
  std::string name_key;  // one field a name, whatever its case
  OwnKind kind = OwnKind::text;
  std::vector<std::string> choices;  // of kind choice alone
  int position = 0;                  // where it stands among the others, from 0
  Instant created_at, changed_at;
};
constexpr auto fields_of(OwnField const*) {
  return std::tuple{field("id", &OwnField::id),
                    field("version", &OwnField::version),
                    field("noun", &OwnField::noun, made_once | required),
                    field("name", &OwnField::name, required).max(100),
                    field("name_key", &OwnField::name_key, hidden),
                    field("kind", &OwnField::kind, made_once | required),
                    field("choices", &OwnField::choices, from_client).max(100),
                    field("position", &OwnField::position, from_client).range(0, 10'000),
                    field("created_at", &OwnField::created_at),
                    field("changed_at", &OwnField::changed_at)};
}

/// Trims and checks name and choices. Refuses missing and bad_value, and same_as_before for a
/// choice that is there twice.
Done settle(OwnField& field);

/// Checks what is held for the own fields of one noun (keys are ids as text), and puts it in one
/// form: texts trimmed, days as YYYY-MM-DD; empty ones are taken out. A value that is as it was
/// `before` passes, so that a field that is gone or a choice that was taken away holds nobody up.
/// Refuses unknown_field, wrong_type, bad_day, bad_value, too_long at "own_fields/ID".
Done check_own_values(std::vector<OwnField> const& fields, OwnValues& values,
                      OwnValues const& before = {});

/// Reads a cell of a file ("12,5", "ja", "2026-12-31") as a value of that field; bad_cell when it
/// is none. An empty cell is no value. Days in other forms are the importer's to read.
Result<OwnValue> own_value_of(OwnField const& field, std::string_view cell);

}  // namespace kept
