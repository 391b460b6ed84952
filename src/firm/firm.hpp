#pragma once
// The business that runs this Kept. There is one.
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

/// The languages of the page and of what Kept writes.
enum class Language { en, da, ar };
constexpr auto words_of(Language) { return std::array{"en"sv, "da"sv, "ar"sv}; }
template <class Words>
constexpr Words const& in_language(Language language, Words const& en, Words const& da,
                                   Words const& ar) {
  return language == Language::da ? da : language == Language::ar ? ar : en;
}

/// Open from one local time until another of the same day; "24:00" is midnight at its end.
struct Opening {
  int weekday = 1;  // 1 = Monday ... 7 = Sunday
  std::string from, until;
  bool operator==(Opening const&) const = default;
};
constexpr auto fields_of(Opening const*) {
  return std::tuple{field("weekday", &Opening::weekday, required).range(1, 7),
                    field("from", &Opening::from, required).max(5),
                    field("until", &Opening::until, required).max(5)};
}

struct Firm {
  Id id;
  std::int64_t version = 1;
  std::string name;
  std::string country;    // ISO 3166-1 alpha-2
  std::string time_zone;  // IANA
  Language language = Language::en;
  std::string currency;  // ISO 4217
  std::vector<Opening> opening;
  Instant created_at, changed_at;
};
constexpr auto fields_of(Firm const*) {
  return std::tuple{field("id", &Firm::id),
                    field("version", &Firm::version),
                    field("name", &Firm::name, required).max(200),
                    field("country", &Firm::country, required).max(2),
                    field("time_zone", &Firm::time_zone, required).max(64),
                    field("language", &Firm::language, required),
                    field("currency", &Firm::currency, required).max(3),
                    field("opening", &Firm::opening, from_client).max(21),
                    field("created_at", &Firm::created_at),
                    field("changed_at", &Firm::changed_at)};
}

/// Trims the name, puts the opening hours in order and checks everything against its list: refuses
/// missing, bad_value, unknown_zone, and wrong_range for hours that end before they begin or meet.
Done settle(Firm& firm);

/// Nine to five on the working days of the country.
std::vector<Opening> usual_opening(std::string_view country);

}  // namespace kept
