#pragma once
// A day as a language says it, through ICU: "Thursday, 26 November", with the year where it is not
// `today`'s.
#include <string>

#include "base/instant.hpp"

namespace kept {

/// `locale` as ICU names it: "en-GB", "da-DK", "ar".
std::string spoken_day(char const* locale, Day day, Day today);

}  // namespace kept
