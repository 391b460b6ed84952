#pragma once
// One folding for everything that is searched or compared: whoever types "oe", "ö" or "o" means ø.
// Both sides are folded alike, so a folding may join words that a
// dictionary keeps apart (Joel and Jöl); the cost is a rare extra answer, never a lost one.
// web/src/parts/fold.ts folds the same way; tests/fold_cases.txt holds both to it.
#include <string>
#include <string_view>

namespace kept {

/// Raised whenever fold() or the words made from it change: what is stored is then remade.
constexpr int fold_version = 1;

/// Lower case without accents, in compatibility decomposition (NFKD): ø=ö=oe=o, æ=ae, å=aa=a,
/// ß=ss, đ=d, þ=th; Arabic hamza forms, taa marbuta (as haa), alef maqsura (as yaa), Persian kaf
/// and yaa to one letter each, tashkeel and tatweel gone; every script's digits as 0-9; invisible
/// characters gone, every kind of space one space, every dash '-', every apostrophe '\''.
/// Idempotent, and the folding of a beginning is the beginning of the folding. Bytes that are not
/// UTF-8 count as spaces.
std::string fold(std::string_view utf8);

/// fold() before "oe" becomes o and "aa" becomes a: what a piece that begins inside such a pair
/// is looked for in ("ella" of Joella).
std::string fold_letters(std::string_view utf8);

/// The second half of fold(), in place: "oe" to o and "aa" to a.
void join_pairs(std::string& letters);

}  // namespace kept
