#pragma once
// A text as its characters, for what looks at them one by one.
#include <string>
#include <string_view>

namespace kept {

/// What is not UTF-8 becomes U+FFFD.
std::u32string letters_of(std::string_view utf8);
std::string utf8_of(std::u32string_view letters);

}  // namespace kept
