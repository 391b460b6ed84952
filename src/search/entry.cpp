#include "search/entry.hpp"

#include <algorithm>

#include "base/text/phone.hpp"
#include "base/text/words.hpp"

namespace kept {
namespace {

constexpr std::size_t words_max = 120;  // of one list; a name has at most 200 letters

void add_once(std::vector<std::string>& list, std::string word) {
  if (list.size() < words_max && std::find(list.begin(), list.end(), word) == list.end())
    list.push_back(std::move(word));
}

std::vector<std::string> all_words(std::vector<std::string> const& texts) {
  std::vector<std::string> words;
  for (auto const& text : texts)
    for (auto& word : stored_words(text)) add_once(words, std::move(word));
  return words;
}

}  // namespace

std::vector<std::string> phone_forms(std::string_view written, std::string_view country) {
  std::vector<std::string> forms;
  if (auto number = e164(written, country)) forms.push_back(number->substr(1));
  auto digits = phone_digits(written);
  bool within = !forms.empty() && forms[0].find(digits) != std::string::npos;
  if (!digits.empty() && !within) forms.push_back(std::move(digits));
  return forms;
}

EntryWords words_of(SearchEntry const& entry, std::string_view country) {
  EntryWords words;
  words.names = all_words(entry.names);
  words.organisations = all_words(entry.organisations);
  words.mail = all_words(entry.emails);
  for (auto const& phone : entry.phones)
    for (auto& form : phone_forms(phone, country)) add_once(words.phones, std::move(form));
  return words;
}

}  // namespace kept
