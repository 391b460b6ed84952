#pragma once
// E-mail addresses as they are compared; what a person wrote is kept as written.
#include <string>
#include <string_view>

namespace kept {

/// "mette@firma.dk" for " Mette@Firma.DK ", "mailto:mette@firma.dk" or "Mette <mette@firma.dk>":
/// the bare address, ASCII letters in lower case. Anything without an inner '@' gives "".
std::string normalised_email(std::string_view written);

}  // namespace kept
