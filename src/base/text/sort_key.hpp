#pragma once
// Lists stand in the order of the firm's language (Danish: æ ø å last, aa as å). The order is kept
// as bytes beside the name, so both databases sort alike without knowing any language.
#include <string>
#include <string_view>

namespace kept {

/// Bytes that compare (memcmp) as `name` sorts in `language` ("da", "ar", "en" or another one ICU
/// knows; an unknown one sorts by the root order). At most 200 bytes. Space around the name does
/// not count. Safe on every thread; each has its own collator.
std::string sort_key(std::string_view name, std::string_view language);

/// Where the names that begin with `letter` start: every such name's key is >= this, every name
/// that sorts before that letter has a smaller one.
std::string letter_key(std::string_view letter, std::string_view language);

/// Names the data that made the keys; keys of another version must be remade.
std::string sort_key_version(std::string_view language);

}  // namespace kept
