#pragma once
// What somebody typed into a search field, taken apart. Pure.
#include <string>
#include <string_view>
#include <vector>

namespace kept {

struct TypedWord {
  std::string text;  // folded
  std::size_t letters = 0;
  bool digits = false;
};

struct TypedQuery {
  std::string folded;  // all of it, for comparing whole names
  std::vector<TypedWord> words;
  /// When it is a phone number or a piece of one: its digits as typed, and in full where they make
  /// a number. Nothing beside it may match then but words.
  std::vector<std::string> phone_forms;
  bool empty() const { return words.empty(); }
};

constexpr std::size_t query_words_max = 8, query_bytes_max = 400;

/// `country`: the firm's. More than query_words_max words, or bytes beyond query_bytes_max, are
/// not looked at.
TypedQuery typed_query(std::string_view text, std::string_view country);

// From how many letters on a typed word is looked for in which way.
constexpr std::size_t piece_letters_min = 3, slip_letters_min = 4, phone_digits_min = 3;

}  // namespace kept
