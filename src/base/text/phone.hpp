#pragma once
// Phone numbers as they are compared: E.164 digits. What a person wrote is kept elsewhere, as
// written. Good for "is this the same number?", not for "does this number exist?": lengths,
// calling codes and trunk prefixes are known (from libphonenumber's metadata, made into a table by
// script/make-phone-table.mjs), number plans are not.
#include <optional>
#include <string>
#include <string_view>

namespace kept {

/// "+4520304050" for "20 30 40 50", "0045 20304050", "+45 (0) 20-30-40-50" or "٢٠٣٠٤٠٥٠" in
/// country "DK" (ISO 3166, the firm's). An extension ("ext. 5", "x5", "#5", ";ext=5") is left out.
/// Empty when the digits cannot be a number there: too few, too many, an unknown calling code.
std::optional<std::string> e164(std::string_view written, std::string_view country);

/// The digits alone, as 0-9, whatever script they are written in; without an extension.
std::string phone_digits(std::string_view written);

/// Is this a country whose numbers are known?
bool has_phone_plan(std::string_view country);

}  // namespace kept
