#include "search/match.hpp"

#include <algorithm>

#include "base/text/fold.hpp"
#include "base/text/slips.hpp"
#include "base/text/words.hpp"

namespace kept {
namespace {

// How much it costs to find a typed word so.
constexpr int whole = 0, beginning = 2, piece = 8, slip = 20, nowhere = 1000;

int cost_in(TypedWord const& typed, std::vector<std::string> const& words) {
  int best = nowhere;
  for (auto const& word : words) {
    if (word == typed.text) return whole;
    if (word.starts_with(typed.text))
      best = std::min(best, beginning);
    else if (typed.letters >= piece_letters_min && best > piece &&
             word.find(typed.text) != std::string::npos)
      best = piece;
    else if (typed.letters >= slip_letters_min && best > slip && within_one_slip(word, typed.text))
      best = slip;
  }
  return best;
}

struct Found {
  int cost = nowhere;
  SearchField field = SearchField::name;
  std::string const* text = nullptr;
};

/// One field of the entry, its words made once.
struct FieldWords {
  SearchField field;
  int extra;  // what it costs that the word stands here and not in the name
  std::string const* text;
  std::vector<std::string> words;
};

std::vector<FieldWords> fields_to_search(SearchEntry const& entry) {
  std::vector<FieldWords> fields;
  auto add = [&](SearchField field, int extra, std::string const& text) {
    if (!text.empty()) fields.push_back({field, extra, &text, stored_words(text)});
  };
  add(SearchField::name, 0, entry.name);
  add(SearchField::name, 0, entry.call_name);
  for (auto const& name : entry.other_scripts) add(SearchField::other_script, 0, name);
  add(SearchField::organisation, 3, entry.organisation);
  for (auto const& address : entry.emails) add(SearchField::email, 4, address);
  return fields;
}

bool has_digits(std::string_view phone, std::string_view digits, std::string_view country) {
  for (auto const& form : phone_forms(phone, country))
    if (form.find(digits) != std::string::npos) return true;
  return false;
}

Found in_phones(std::string_view digits, SearchEntry const& entry, std::string_view country) {
  for (auto const& phone : entry.phones)
    if (has_digits(phone, digits, country)) return {beginning, SearchField::phone, &phone};
  return {};
}

Found find(TypedWord const& typed, std::vector<FieldWords> const& fields, SearchEntry const& entry,
           std::string_view country) {
  Found best;
  for (auto const& field : fields) {
    int cost = cost_in(typed, field.words) + field.extra;
    if (cost < best.cost && cost < nowhere) best = {cost, field.field, field.text};
  }
  if (best.cost == nowhere && typed.digits && typed.letters >= phone_digits_min)
    best = in_phones(typed.text, entry, country);
  return best;
}

}  // namespace

std::optional<WordMatch> match(TypedQuery const& query, SearchEntry const& entry,
                               std::string_view country) {
  for (auto const& digits : query.phone_forms)
    if (auto found = in_phones(digits, entry, country); found.text)
      return WordMatch{found.cost, found.field, *found.text, false};
  auto fields = fields_to_search(entry);
  WordMatch best;
  std::string const* text = &entry.name;
  for (auto const& typed : query.words) {
    auto found = find(typed, fields, entry, country);
    if (!found.text) return std::nullopt;
    best.cost += found.cost;
    best.close |= found.cost >= slip;
    if (text == &entry.name || found.field > best.field) {
      best.field = found.field;
      text = found.text;
    }
  }
  if (best.field == SearchField::name && !best.close) {
    auto name = fold(entry.name);
    if (name == query.folded)
      best.cost -= 2;
    else if (name.starts_with(query.folded))
      best.cost -= 1;
  }
  best.text = *text;
  return best;
}

}  // namespace kept
