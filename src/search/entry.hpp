#pragma once
// What one person or organisation gives to search: its texts as written, and the words made from
// them. Pure.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/field.hpp"
#include "base/id.hpp"

namespace kept {

enum class SearchNoun { person, organisation };
constexpr auto words_of(SearchNoun) { return std::array{"person"sv, "organisation"sv}; }

/// From here on a number is that of a SearchSource.
constexpr std::int64_t first_text_noun = 2;

struct SearchEntry {
  Id id;
  SearchNoun noun = SearchNoun::person;
  std::string name, call_name;  // as written
  std::vector<std::string> other_scripts;
  std::string organisation;  // a person's present one
  std::vector<std::string> emails, phones;
};

/// The folded words of an entry, each once in each list.
struct EntryWords {
  std::vector<std::string> names;
  std::vector<std::string> organisation;
  std::vector<std::string> mail;    // of e-mail addresses
  std::vector<std::string> phones;  // digits: as written, and E.164 without the plus
};

/// `country`: the firm's, for phone numbers written without one.
EntryWords words_of(SearchEntry const& entry, std::string_view country);

/// The folded words of a text, each once, stop words left out; of a long text the first.
std::vector<std::string> words_of_text(std::string_view text);
/// How much of a text is searched.
constexpr std::size_t text_bytes_max = 20'000, text_words_max = 600;

/// The digits under which one phone number is found: as written, and E.164 without its plus.
std::vector<std::string> phone_forms(std::string_view written, std::string_view country);

}  // namespace kept
