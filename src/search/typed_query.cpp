#include "search/typed_query.hpp"

#include <algorithm>

#include "base/text/fold.hpp"
#include "base/text/phone.hpp"
#include "base/text/slips.hpp"
#include "base/text/words.hpp"
#include "search/stop_words.hpp"

namespace kept {
namespace {

// Other words looked for beside a typed one: each costs a look into every segment of the index.
constexpr std::size_t alike_words_max = 40, stem_words_max = 12;

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

/// The last word may be unfinished, so it stays.
void leave_out_stop_words(TypedQuery& query) {
  std::vector<TypedWord> kept;
  for (std::size_t at = 0; at < query.words.size(); ++at) {
    auto& word = query.words[at];
    bool last = at + 1 == query.words.size();
    if (!last && is_stop_word(word.text))
      query.stop_words.push_back(std::move(word.text));
    else
      kept.push_back(std::move(word));
  }
  query.words = std::move(kept);
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
  leave_out_stop_words(query);
  return query;
}

void look_up_words(Db& db, TypedQuery& query) {
  for (auto& word : query.words) {
    bool latin = static_cast<unsigned char>(word.text.front()) < 0x80;
    if (word.digits || word.letters < (latin ? spelling_letters_min : arabic_spelling_letters_min))
      continue;
    word.alike = words_alike(db, word.text, alike_words_max);
    word.stems = words_of_stem(db, word.text, stem_words_max);
  }
}

}  // namespace kept
