// Text between mails and pages: format=flowed (RFC 3676), and text as HTML.
#pragma once

#include <string>
#include <string_view>

namespace kept {

/// Lines that end in a blank go on with the next one of the same depth of quotation; `delete_space`
/// drops that blank (DelSp=yes). The stuffed blank at the start of a line goes.
std::string unfolded_flowed(std::string_view text, bool delete_space);

/// Escaped, lines kept.
std::string html_of_text(std::string_view text);

}  // namespace kept
