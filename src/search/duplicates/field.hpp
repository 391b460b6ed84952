#pragma once
// What two records are compared in, and how far they may agree there.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/field.hpp"

namespace kept {

/// The fields that are weighed. Each is one comparison, however many columns it is read from: a
/// postcode and its town say the same thing twice and must not count twice.
enum class DuplicateField : std::uint8_t {
  given_name,
  family_name,
  other_names,
  birthday,
  email,
  phone,
  identity_number,
  street,
  place,
  organisation,
  occupation,
  gender
};
constexpr auto words_of(DuplicateField) {
  return std::array{"given_name"sv, "family_name"sv,  "other_names"sv,     "birthday"sv,
                    "email"sv,      "phone"sv,        "identity_number"sv, "street"sv,
                    "place"sv,      "organisation"sv, "occupation"sv,      "gender"sv};
}
constexpr std::size_t duplicate_fields = words_of(DuplicateField{}).size();

/// `missing`: one of the two does not say. `swapped`: it stands in the other's other name, or day
/// and month have changed places. `partly`: an initial, the same month, the same town.
enum class Agreement : std::uint8_t {
  missing,
  same,
  close,
  sounds_alike,
  other_script,
  swapped,
  partly,
  different
};
constexpr auto words_of(Agreement) {
  return std::array{"missing"sv,      "same"sv,    "close"sv,  "sounds_alike"sv,
                    "other_script"sv, "swapped"sv, "partly"sv, "different"sv};
}
constexpr std::size_t agreements = words_of(Agreement{}).size();

/// The enumerator's place, to index arrays with.
template <class Enum>
constexpr std::size_t place_of(Enum value) {
  return static_cast<std::size_t>(value);
}

}  // namespace kept
