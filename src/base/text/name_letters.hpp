#pragma once
// The costs of the steps with which name_alike.cpp lays two words beside each other.
#include <span>
#include <string_view>

namespace kept {

/// A group of letters, and each group that may stand for it with its cost: "b0 p3 -12". A dash is
/// nothing at all in a Latin word, ~ in an Arabic one; ^ and $ are the ends of a word, < and >
/// those of an Arabic word where no letter stands beside them. Every row is read both ways.
struct LetterRow {
  std::string_view group, for_it;
};

std::span<LetterRow const> letter_rows();

}  // namespace kept
