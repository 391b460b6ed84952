// The text of a mail that came as HTML alone, to be read, searched and quoted.
#pragma once

#include <string>
#include <string_view>

namespace kept {

/// Blocks are lines, list items begin with "- ", cells are parted by a tab, quotations by "> ";
/// what is not shown (head, script, style) is left out. At most one empty line in a row.
std::string text_of_html(std::string_view html);

}  // namespace kept
