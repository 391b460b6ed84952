#include "search/match.hpp"

#include <algorithm>
#include <utility>

#include "base/text/fold.hpp"
#include "base/text/slips.hpp"
#include "base/text/words.hpp"

namespace kept {
namespace {

// How much it costs to find a typed word so.
constexpr int whole = 0, beginning = 2, piece = 8, slip = slip_cost, nowhere = 1000;

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

using Fields = std::vector<FieldWords>;

void add_field(Fields& fields, SearchField field, int extra, std::string const& text) {
  if (!text.empty()) fields.push_back({field, extra, &text, stored_words(text)});
}

Fields name_fields(SearchEntry const& entry) {
  Fields fields;
  add_field(fields, SearchField::name, 0, entry.name);
  if (!entry.name.starts_with(entry.call_name))
    add_field(fields, SearchField::name, 0, entry.call_name);
  for (auto const& name : entry.other_scripts)
    add_field(fields, SearchField::other_script, 0, name);
  return fields;
}

void add_other_fields(SearchEntry const& entry, Fields& fields) {
  add_field(fields, SearchField::organisation, 3, entry.organisation);
  for (auto const& address : entry.emails) add_field(fields, SearchField::email, 4, address);
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

Found find(TypedWord const& typed, Fields const& fields) {
  Found best;
  for (auto const& field : fields) {
    int cost = cost_in(typed, field.words) + field.extra;
    if (cost < best.cost && cost < nowhere) best = {cost, field.field, field.text};
  }
  return best;
}

/// What was found of each word, as one.
class Together {
 public:
  explicit Together(SearchEntry const& entry) : entry_(entry), text_(&entry.name) {}
  void add(Found const& found) {
    match_.cost += found.cost;
    match_.close |= found.cost >= slip;
    bool first = std::exchange(first_, false);
    if (!first && found.field <= match_.field) return;
    match_.field = found.field;
    text_ = found.text;
  }
  WordMatch done(TypedQuery const& query) {
    if (match_.field == SearchField::name && !match_.close) {
      auto name = fold(entry_.name);
      if (name == query.folded)
        match_.cost -= 2;
      else if (name.starts_with(query.folded))
        match_.cost -= 1;
    }
    match_.text = *text_;
    return std::move(match_);
  }

 private:
  SearchEntry const& entry_;
  std::string const* text_;
  WordMatch match_;
  bool first_ = true;
};

}  // namespace

std::optional<WordMatch> match(TypedQuery const& query, SearchEntry const& entry,
                               std::string_view country) {
  for (auto const& digits : query.phone_forms)
    if (auto found = in_phones(digits, entry, country); found.text)
      return WordMatch{found.cost, found.field, *found.text, false};
  auto fields = name_fields(entry);
  add_other_fields(entry, fields);
  Together together(entry);
  for (auto const& typed : query.words) {
    auto found = find(typed, fields);
    if (!found.text && typed.digits && typed.letters >= phone_digits_min)
      found = in_phones(typed.text, entry, country);
    if (!found.text) return std::nullopt;
    together.add(found);
  }
  return together.done(query);
}

std::optional<WordMatch> match_names(TypedQuery const& query, SearchEntry const& entry) {
  if (!query.phone_forms.empty()) return std::nullopt;
  auto fields = name_fields(entry);
  Together together(entry);
  for (auto const& typed : query.words) {
    auto found = find(typed, fields);
    if (!found.text || found.cost > beginning) return std::nullopt;
    together.add(found);
  }
  return together.done(query);
}

}  // namespace kept
