// One property of a vCard in the form Kept keeps it: UTF-8, unfolded, no transfer encoding, escaped
// as vCard 4.0 (RFC 6350) escapes. Every version is read into this form and it is written as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/text.hpp"

namespace kept {

/// A parameter with its values; `name` in capitals. Apple's X-ABLabel and X-ABADR lines, which
/// stand beside their property in a group, are parameters of that name here.
struct CardParameter {
  std::string name;
  std::vector<std::string> values;

  bool operator==(CardParameter const&) const = default;
};

/// `name` in capitals when Kept knows the property, else as written. `value` is still escaped.
struct CardProperty {
  std::string group;
  std::string name;
  std::vector<CardParameter> parameters;
  std::string value;

  CardParameter const* find(std::string_view parameter) const;
  /// First value of that parameter, empty when there is none.
  std::string_view get(std::string_view parameter) const;
  void set(std::string_view parameter, std::string value);
  void remove(std::string_view parameter);
  bool operator==(CardProperty const&) const = default;
};

/// ASCII only, as names in vCards compare.
std::string upper_ascii(std::string_view text);

/// `\`, `,`, `;` and line ends written as RFC 6350 3.4 has them; control characters but tab are
/// left out of nothing else: a line end of any kind becomes `\n`.
std::string escape_text(std::string_view text);
/// The reverse; a backslash before any other character stands for that character (Gmail's `\:`).
std::string unescape_text(std::string_view value);
/// Cut at a separator that no backslash precedes; parts stay escaped.
std::vector<std::string_view> split_escaped(std::string_view value, char separator);

/// One line without its line end; `property_of` reads it back to an equal property.
std::string line_of(CardProperty const& property);
/// nullopt: no name or no colon.
std::optional<CardProperty> property_of(std::string_view line);

}  // namespace kept
