#include "search/typed_query.hpp"

#include <algorithm>

#include "base/text/fold.hpp"
#include "base/text/phone.hpp"
#include "base/text/slips.hpp"
#include "base/text/words.hpp"

namespace kept {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::string> phone_forms_of(std::string_view folded, std::string_view country) {
  bool phone_like = std::all_of(folded.begin(), folded.end(), [](char c) {
    return is_digit(c) || std::string_view(" +-()./").find(c) != std::string_view::npos;
  });
  auto digits = phone_digits(folded);
  if (!phone_like || digits.size() < phone_digits_min) return {};
  std::vector<std::string> forms;
  if (digits.starts_with("00") && digits.size() >= 2 + phone_digits_min)
    forms.push_back(digits.substr(2));
  else
    forms.push_back(digits);
  if (auto number = e164(folded, country); number && number->substr(1) != forms[0])
    forms.push_back(number->substr(1));
  return forms;
}

}  // namespace

TypedQuery typed_query(std::string_view text, std::string_view country) {
  TypedQuery query;
  query.folded = fold(text.substr(0, query_bytes_max));
  for (auto& word : typed_words(query.folded)) {
    if (query.words.size() == query_words_max) break;
    bool digits = std::all_of(word.begin(), word.end(), is_digit);
    auto letters = letters_in(word);
    query.words.push_back({std::move(word), letters, digits});
  }
  query.phone_forms = phone_forms_of(query.folded, country);
  return query;
}

}  // namespace kept
