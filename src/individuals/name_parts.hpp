#pragma once
// The parts of an Arabic name, the recorded one, and how any name is written down as it sounds.
#include "base/field.hpp"

namespace kept {

/// Each as the person writes it; any of them may be missing, and call_name decides, not these.
struct NameParts {
  std::string ism;    // اسم: the given name
  std::string kunya;  // كنية: father or mother of (Abu, Umm)
  std::string nasab;  // نسب: son or daughter of
  std::string laqab;  // لقب: epithet, today often the family's name
  std::string nisba;  // نسبة: of a place, a tribe, a trade
  bool operator==(NameParts const&) const = default;
};
constexpr auto fields_of(NameParts const*) {
  return std::tuple{field("ism", &NameParts::ism, from_client).max(100),
                    field("kunya", &NameParts::kunya, from_client).max(100),
                    field("nasab", &NameParts::nasab, from_client).max(200),
                    field("laqab", &NameParts::laqab, from_client).max(100),
                    field("nisba", &NameParts::nisba, from_client).max(100)};
}
void tidy(NameParts& parts);

/// Somebody's voice is personal data: who heard them agree to it, and when.
struct RecordingConsent {
  Id by_user_id;
  Instant at;
  bool operator==(RecordingConsent const&) const = default;
};
constexpr auto fields_of(RecordingConsent const*) {
  return std::tuple{field("by_user_id", &RecordingConsent::by_user_id),
                    field("at", &RecordingConsent::at)};
}

/// Whether all of it are characters of the International Phonetic Alphabet (the chart of 2020):
/// letters, diacritics, tones, stress, length, and the brackets, dots and bars between.
bool is_ipa(std::string_view utf8);

}  // namespace kept
