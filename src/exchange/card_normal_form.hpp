// From a line of any vCard version to the one form that Kept keeps (card_property.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/card_line.hpp"
#include "exchange/problem.hpp"

namespace kept {

enum class CardVersion { v2_1, v3_0, v4_0 };

struct NormalForm {
  CardVersion version = CardVersion::v3_0;
  /// For bytes that are not UTF-8 and whose property names no charset that fits.
  std::string_view fallback_charset = "windows-1252";
};

/// `line` is the number for problems, which are appended to `problems`.
CardProperty normal_property(CardLine line, NormalForm const& form, std::size_t number,
                             std::vector<FileProblem>& problems);

/// Makes X-ABLabel and X-ABADR lines parameters of the properties in their group.
void join_groups(std::vector<CardProperty>& properties);

/// How the value of a property that Kept knows is built; `raw` for the others.
enum class CardValueKind { raw, text, text_list, structured, uri, binary };
CardValueKind value_kind(std::string_view name);

}  // namespace kept
