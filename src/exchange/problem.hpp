// What was wrong in a file that a program wrote: a value, named by its place.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "base/field.hpp"

namespace kept {

enum class ProblemWeight { told, refused };

/// The page has a sentence for each; script/check compares the two lists.
enum class ProblemCode {
  bad_day,
  bad_email,
  bad_phone,
  bad_value,
  base64_unreadable,
  card_too_large,
  cell_too_long,
  charset_guessed,
  charset_unfit,
  charset_unknown,
  date_order_unknown,
  end_missing,
  jcard_unreadable,
  json_unreadable,
  line_not_folded,
  line_too_long,
  line_unreadable,
  name_missing,
  note_missing,
  photo_not_shown,
  quote_not_closed,
  row_too_long,
  said_for_missing,
  sensitive_interest,
  text_after_quote,
  text_outside_card,
  version_missing,
  version_unknown,
  what_missing,
  zero_bytes_left_out
};
constexpr auto words_of(ProblemCode) {
  return std::array{
      "bad_day"sv,           "bad_email"sv,          "bad_phone"sv,          "bad_value"sv,
      "base64_unreadable"sv, "card_too_large"sv,     "cell_too_long"sv,      "charset_guessed"sv,
      "charset_unfit"sv,     "charset_unknown"sv,    "date_order_unknown"sv, "end_missing"sv,
      "jcard_unreadable"sv,  "json_unreadable"sv,    "line_not_folded"sv,    "line_too_long"sv,
      "line_unreadable"sv,   "name_missing"sv,       "note_missing"sv,       "photo_not_shown"sv,
      "quote_not_closed"sv,  "row_too_long"sv,       "said_for_missing"sv,   "sensitive_interest"sv,
      "text_after_quote"sv,  "text_outside_card"sv,  "version_missing"sv,    "version_unknown"sv,
      "what_missing"sv,      "zero_bytes_left_out"sv};
}

/// `line` and `column` count from 1; 0 means the file as a whole. `detail` is the offending text or
/// what was done about it.
struct FileProblem {
  std::size_t line = 0;
  std::size_t column = 0;
  ProblemCode code = ProblemCode::bad_value;
  std::string detail;
  ProblemWeight weight = ProblemWeight::told;

  bool operator==(FileProblem const&) const = default;
};

}  // namespace kept
