#pragma once
// Rules for the short texts of this room.
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace kept {

/// Without white space at both ends.
std::string trimmed_text(std::string_view text);

/// Takes the white space off both ends; refuses (missing) what is then empty and (bad_value) what
/// holds control characters.
Done settle_name(std::string& name, std::string_view field = "name");

/// Takes the white space off both ends; refuses (bad_email) what no mail can be sent to. Not the
/// whole of RFC 5322: one @ with something before it and a name after it, 254 bytes at most.
Done settle_email(std::string& email, std::string_view field = "email");

/// Two addresses with one key are one: without case (NFKC, folded).
std::string email_key(std::string_view email);

}  // namespace kept
