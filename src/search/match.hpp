#pragma once
// Why an entry answers a query, and how well: the one ranker of both databases. Pure.
#include <array>
#include <optional>
#include <string>

#include "search/entry.hpp"
#include "search/typed_query.hpp"

namespace kept {

enum class SearchField { name, other_script, organisation, email, phone, note, what };
constexpr auto words_of(SearchField) {
  return std::array{"name"sv,  "other_script"sv, "organisation"sv, "email"sv,
                    "phone"sv, "note"sv,         "what"sv};
}

/// How a word was found, from the telling to the vague. What is found by `exact` and `spelling`
/// stands above the cut: it is who was asked for. The rest is offered below it.
enum class SearchHow { exact, spelling, word_form, note, beginning, piece, slip };
constexpr auto words_of(SearchHow) {
  return std::array{"exact"sv,     "spelling"sv, "word_form"sv, "note"sv,
                    "beginning"sv, "piece"sv,    "slip"sv};
}

struct WordMatch {
  int cost = 0;  // 0 is best; whole words before other spellings before beginnings, slips last
  SearchField field = SearchField::name;  // the most surprising one: not the name, where another is
  std::string text;                       // that field as written
  SearchHow how = SearchHow::exact;       // the vaguest of the words
  /// Another spelling, or a letter had to be forgiven.
  bool close() const { return how == SearchHow::spelling || how == SearchHow::slip; }
};

/// Nothing when a word of the query is nowhere in the entry.
std::optional<WordMatch> match(TypedQuery const& query, SearchEntry const& entry,
                               std::string_view country);
/// The same for an entry in whose names alone every word stands, whole or as a beginning: then
/// nothing else need be looked at. Nothing when it is not so.
std::optional<WordMatch> match_names(TypedQuery const& query, SearchEntry const& entry);

/// A text beside the entry's own fields: its words (words_of_text), and what it is called.
struct TextBeside {
  SearchField field = SearchField::note;
  std::string const* text = nullptr;
  std::vector<std::string> const* words = nullptr;
};
/// Every word stands in a field of the entry or in the text, at least one in the text and, unless
/// the entry is nobody (no name), at least one in the entry.
std::optional<WordMatch> match_with_text(TypedQuery const& query, SearchEntry const& entry,
                                         TextBeside const& text);

}  // namespace kept
