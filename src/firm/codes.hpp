#pragma once
// The code lists of the world that a firm's settings are taken from.
#include <string_view>

namespace kept {

/// A country of ISO 3166-1 alpha-2, in capitals: "DK". Kosovo's XK, which banks use, is one.
bool is_country(std::string_view code);
/// A currency of ISO 4217 that is in use: "DKK".
bool is_currency(std::string_view code);
/// The first day of the week there by CLDR 44's weekData: 1 = Monday ... 7 = Sunday.
int first_day_of_week(std::string_view country);
/// True where the weekend is Friday and Saturday (CLDR 44's weekData).
bool rests_on_friday(std::string_view country);

}  // namespace kept
