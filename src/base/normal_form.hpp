#pragma once
// Unicode's normal forms, through ICU, where two spellings of one text must become one.
#include <string>
#include <string_view>

namespace kept {

/// NFKC: "å" is one character whether it was typed as one or as a and a ring.
std::string nfkc(std::string_view utf8);
/// NFKC without case: equal for texts that differ in case or compatibility forms only.
std::string nfkc_folded(std::string_view utf8);

}  // namespace kept
