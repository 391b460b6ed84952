#pragma once
// Under what somebody is recognised: e-mail addresses and phone numbers in one form. An import, a
// mail or an order asks "is this that person?" by these.
#include <string>
#include <string_view>
#include <vector>

#include "individuals/reach.hpp"

namespace kept {

struct MatchKey {
  std::string_view kind;  // "email", "phone"
  std::string value;
  bool operator==(MatchKey const&) const = default;
};

/// Each once. `country` reads phone numbers that are written without one.
std::vector<MatchKey> match_keys(std::vector<Way> const& emails, std::vector<Way> const& phones,
                                 std::string_view country);

/// An own field's value as lists are filtered by it: "true", "12.5", the text's first 200 bytes.
std::string own_value_text(OwnValue const& value);

}  // namespace kept
