#pragma once
// What somebody typed into a search field, taken apart. Pure.
#include <string>
#include <string_view>
#include <vector>

#include "search/vocabulary.hpp"

namespace kept {

struct TypedWord {
  std::string text;  // folded
  std::size_t letters = 0;
  bool digits = false;
  /// Looked up in the vocabulary, each in the order of its cost.
  std::vector<AlikeWord> alike = {}, stems = {};
};

struct TypedQuery {
  std::string folded;  // all of it, for comparing whole names
  std::vector<TypedWord> words;
  /// Words that say nothing ("the", "fra", "من"), left out where others are there. One that a name
  /// holds after all makes that name come first.
  std::vector<std::string> stop_words;
  /// When it is a phone number or a piece of one: its digits as typed, and in full where they make
  /// a number. Nothing beside it may match then but words.
  std::vector<std::string> phone_forms;
  bool empty() const { return words.empty(); }
};

constexpr std::size_t query_words_max = 8, query_bytes_max = 400;

/// Looks up the other spellings of each word and the words with its stem.
void look_up_words(Db& db, TypedQuery& query);

/// `country`: the firm's. More than query_words_max words, or bytes beyond query_bytes_max, are
/// not looked at.
TypedQuery typed_query(std::string_view text, std::string_view country);

// From how many letters on a typed word is looked for in which way.
constexpr std::size_t piece_letters_min = 3, slip_letters_min = 4, phone_digits_min = 3;
constexpr std::size_t spelling_letters_min = 3, arabic_spelling_letters_min = 2;

}  // namespace kept
