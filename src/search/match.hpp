#pragma once
// Why an entry answers a query, and how well: the one ranker of both databases. Pure.
#include <array>
#include <optional>
#include <string>

#include "search/entry.hpp"
#include "search/typed_query.hpp"

namespace kept {

enum class SearchField { name, other_script, organisation, email, phone };
constexpr auto words_of(SearchField) {
  return std::array{"name"sv, "other_script"sv, "organisation"sv, "email"sv, "phone"sv};
}

struct WordMatch {
  int cost = 0;  // 0 is best; whole words before beginnings, names before other fields, slips last
  SearchField field = SearchField::name;  // the most surprising one: not the name, where another is
  std::string text;                       // that field as written
  bool close = false;                     // a letter had to be forgiven
};

/// From this cost on a letter had to be forgiven.
constexpr int slip_cost = 20;

/// Nothing when a word of the query is nowhere in the entry.
std::optional<WordMatch> match(TypedQuery const& query, SearchEntry const& entry,
                               std::string_view country);
/// The same for an entry in whose names alone every word stands, whole or as a beginning: then
/// nothing else need be looked at. Nothing when it is not so.
std::optional<WordMatch> match_names(TypedQuery const& query, SearchEntry const& entry);

}  // namespace kept
