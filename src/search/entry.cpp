#include "search/entry.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/text/phone.hpp"
#include "base/text/spoken_word.hpp"
#include "base/text/words.hpp"
#include "individuals/conversation.hpp"
#include "search/stop_words.hpp"

namespace kept {
namespace {

constexpr std::size_t words_max = 120;  // of one list; a name has at most 200 letters

void add_once(std::vector<std::string>& list, std::string word) {
  if (list.size() < words_max && std::find(list.begin(), list.end(), word) == list.end())
    list.push_back(std::move(word));
}

void add_words(std::vector<std::string>& list, std::string_view text) {
  for (auto& word : stored_words(text)) add_once(list, std::move(word));
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

std::vector<std::string> words_of_text(std::string_view text) {
  std::vector<std::string> words;
  std::unordered_set<std::string_view> known;
  words.reserve(text_words_max);  // `known` looks at its texts
  for (auto& word : spoken_words(first_part(text, text_bytes_max))) {
    if (word.kind == SpokenWord::Kind::mark || words.size() == text_words_max) continue;
    if (word.text.size() > word_letters_max || is_stop_word(word.text)) continue;
    if (known.contains(word.text)) continue;
    words.push_back(std::move(word.text));
    known.insert(words.back());
  }
  return words;
}

EntryWords words_of(SearchEntry const& entry, std::string_view country) {
  EntryWords words;
  add_words(words.names, entry.name);
  add_words(words.names, entry.call_name);
  for (auto const& name : entry.other_scripts) add_words(words.names, name);
  add_words(words.organisation, entry.organisation);
  for (auto const& address : entry.emails) add_words(words.mail, address);
  for (auto const& phone : entry.phones)
    for (auto& form : phone_forms(phone, country)) add_once(words.phones, std::move(form));
  return words;
}

}  // namespace kept
