#pragma once
// The tables of each language: the words that dates are made of and the rules that put them
// together.
#include <span>

#include "individuals/note_reading/piece.hpp"

namespace kept {

std::span<WordRow const> english_words();
std::span<RuleRow const> english_rules();
std::span<WordRow const> danish_words();
std::span<RuleRow const> danish_rules();
std::span<WordRow const> arabic_words();
std::span<RuleRow const> arabic_rules();

}  // namespace kept
