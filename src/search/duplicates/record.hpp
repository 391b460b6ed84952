#pragma once
// A person as the engine compares people: numbers of words, some 110 bytes, no text of its own.
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "search/duplicates/numbered_words.hpp"

namespace kept {

/// What a value is, as its column or its field of a person says.
enum class RecordPart : std::uint8_t {
  name,  // a whole name; a second one may be the name in another script
  given_name,
  family_name,
  birthday,
  email,
  phone,
  identity_number,
  street,
  house_number,
  postcode,
  town,
  organisation,
  occupation,
  gender
};

struct RecordValue {
  RecordPart part = RecordPart::name;
  std::string_view text;  // as written
};

/// Numbers point into the `RecordWords` that the record was made with; 0 is nothing. `given` and
/// `family` are the word that a person goes by, in up to two scripts; `others` all further words of
/// the name. A birthday is year * 10000 + month * 100 + day, as written, even where there is no
/// such day: a slip of the pen is to be seen as one. 0 in a part: not known.
struct Record {
  std::array<WordNumber, 2> given{}, family{};
  std::array<WordNumber, 4> others{};
  std::uint32_t birthday = 0;
  WordNumber birthday_word = 0;  // in RecordWords::birthdays, for how often it occurs
  std::array<WordNumber, 2> emails{}, phones{};
  WordNumber identity_number = 0;
  std::array<WordNumber, 5> street{};
  std::uint32_t house_number = 0;
  WordNumber postcode = 0, town = 0, organisation = 0, occupation = 0, gender = 0;
};

using RecordNumber = std::uint32_t;  // the place in a list of records

struct RecordWords {
  NumberedWords names{.002};  // given, family and other names together
  NumberedWords birthdays{5e-5}, emails{1e-5}, phones{1e-5}, identity_numbers{1e-5}, streets{.005},
      postcodes{.002}, towns{.01}, organisations{.003}, occupations{.02}, genders{.5};
};

/// Day and month as the column has them; what cannot be read is 0.
enum class BirthdayOrder { day_month, month_day };
std::uint32_t birthday_digits(std::string_view written, BirthdayOrder order);

struct Standard {
  std::string_view country;  // ISO 3166, for phone numbers; may be empty
  BirthdayOrder birthdays = BirthdayOrder::day_month;
};

/// The record of the values, its words put into `words`. Order among values of one part counts:
/// the first e-mail addresses are kept.
Record make_record(std::span<RecordValue const> values, Standard const& standard,
                   RecordWords& words);

/// Adds the record's words to how often they occur.
void count_words(Record const& record, RecordWords& words);

}  // namespace kept
