// Words of headers and cells brought to one form, so that a short list of them is enough.
#pragma once

#include <string>
#include <string_view>

namespace kept {

/// Small letters (Latin with Danish and other western ones), European digits for Arabic ones, Arabic
/// without vowel signs, hamza and tatweel, ه for ة and ي for ى; no-break spaces become spaces.
std::string fold_word(std::string_view text);

/// `fold_word` with everything that is neither letter nor digit left out: "E-mail " -> "email".
std::string header_key(std::string_view text);

}  // namespace kept
