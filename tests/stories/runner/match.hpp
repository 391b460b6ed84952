#pragma once
// Compares an answer with what a story expects: exactly, unless the story says "...".
#include <map>
#include <string>
#include <string_view>

namespace kept::stories {

/// Names that a story gave to values it met: "$ahmad" -> "0K3...".
using Captures = std::map<std::string, std::string>;

/// Puts captured values in place of $names.
std::string with_captures(std::string_view text, Captures const& captures);

/// "" when `got` fits, else what differs and where. New $names are captured.
///   {"a":1,...}   further members may follow     [1,...]   further items may follow
///   "a":...       any value                      "$name"   a captured value, or captures it
std::string mismatch(std::string_view expected, std::string_view got, Captures& captures);
/// The same for plain text with $names and "..." for any run of characters within a line.
std::string text_mismatch(std::string_view expected, std::string_view got, Captures& captures);

}  // namespace kept::stories
