#include "search/match.hpp"

#include <algorithm>
#include <utility>

#include "base/text/fold.hpp"
#include "base/text/slips.hpp"
#include "base/text/words.hpp"

namespace kept {
namespace {

// How much it costs to find a typed word so; a spelling costs what name_alike.hpp says beside.
constexpr int whole = 0, spelling = 10, word_form = 150, beginning = 200, piece = 800, slip = 2000,
              nowhere = 100000;
constexpr int in_text = 500, in_organisation = 300, in_email = 400, stop_word_bonus = 5,
              same_name_bonus = 200, name_begins_bonus = 100;

struct Found {
  int cost = nowhere;
  SearchHow how = SearchHow::exact;
  SearchField field = SearchField::name;
  std::string const* text = nullptr;
};

void take(Found& best, int cost, SearchHow how) {
  if (cost >= best.cost) return;
  best.cost = cost;
  best.how = how;
}

AlikeWord const* find(std::vector<AlikeWord> const& words, std::string const& text) {
  auto at = std::find_if(words.begin(), words.end(),
                         [&](AlikeWord const& word) { return word.text == text; });
  return at == words.end() ? nullptr : &*at;
}

void find_in(TypedWord const& typed, std::string const& word, Found& best) {
  if (word == typed.text)
    take(best, whole, SearchHow::exact);
  else if (auto alike = find(typed.alike, word))
    take(best, spelling + alike->cost, SearchHow::spelling);
  else if (find(typed.stems, word))
    take(best, word_form, SearchHow::word_form);
  else if (word.starts_with(typed.text))
    take(best, beginning, SearchHow::beginning);
  else if (typed.letters >= piece_letters_min && best.cost > piece &&
           word.find(typed.text) != std::string::npos)
    take(best, piece, SearchHow::piece);
  else if (typed.letters >= slip_letters_min && best.cost > slip &&
           within_one_slip(word, typed.text))
    take(best, slip, SearchHow::slip);
}

/// One field of the entry, its words made once.
struct FieldWords {
  SearchField field;
  int extra;  // what it costs that the word stands here and not in the name
  std::string const* text;
  std::vector<std::string> words;
  bool pieces = true;  // found by a piece or in spite of a slip too
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
  add_field(fields, SearchField::organisation, in_organisation, entry.organisation);
  for (auto const& address : entry.emails) add_field(fields, SearchField::email, in_email, address);
}

bool has_digits(std::string_view phone, std::string_view digits, std::string_view country) {
  for (auto const& form : phone_forms(phone, country))
    if (form.find(digits) != std::string::npos) return true;
  return false;
}

Found in_phones(std::string_view digits, SearchEntry const& entry, std::string_view country) {
  for (auto const& phone : entry.phones)
    if (has_digits(phone, digits, country))
      return {beginning, SearchHow::exact, SearchField::phone, &phone};
  return {};
}

Found find(TypedWord const& typed, Fields const& fields) {
  Found best;
  for (auto const& field : fields) {
    Found found;
    for (auto const& word : field.words) find_in(typed, word, found);
    if (!field.pieces && found.how > SearchHow::beginning) continue;
    found.cost += field.extra;
    if (found.cost < best.cost && found.cost < nowhere)
      best = {found.cost, found.how, field.field, field.text};
  }
  return best;
}

bool has_word(Fields const& fields, std::string const& word) {
  return std::any_of(fields.begin(), fields.end(), [&](FieldWords const& field) {
    return std::find(field.words.begin(), field.words.end(), word) != field.words.end();
  });
}

/// What was found of each word, as one.
class Together {
 public:
  explicit Together(SearchEntry const& entry) : entry_(entry), text_(&entry.name) {}
  void add(Found const& found) {
    match_.cost += found.cost;
    match_.how = std::max(match_.how, found.how);
    bool first = std::exchange(first_, false);
    if (!first && found.field <= match_.field) return;
    match_.field = found.field;
    text_ = found.text;
  }
  WordMatch done(TypedQuery const& query, Fields const& fields) {
    if (match_.field == SearchField::name && !match_.close()) {
      auto name = fold(entry_.name);
      if (name == query.folded)
        match_.cost -= same_name_bonus;
      else if (name.starts_with(query.folded))
        match_.cost -= name_begins_bonus;
    }
    for (auto const& word : query.stop_words)
      if (has_word(fields, word)) match_.cost -= stop_word_bonus;
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
      return WordMatch{found.cost, found.field, *found.text, found.how};
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
  return together.done(query, fields);
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
  return together.done(query, fields);
}

std::optional<WordMatch> match_with_text(TypedQuery const& query, SearchEntry const& entry,
                                         TextBeside const& text) {
  auto fields = name_fields(entry);
  add_field(fields, SearchField::organisation, in_organisation, entry.organisation);
  fields.push_back({text.field, in_text, text.text, *text.words, false});
  Together together(entry);
  bool in_entry = entry.name.empty(), in_the_text = false;
  for (auto const& typed : query.words) {
    auto found = find(typed, fields);
    if (!found.text) return std::nullopt;
    (found.field == text.field ? in_the_text : in_entry) = true;
    together.add(found);
  }
  if (!in_entry || !in_the_text) return std::nullopt;
  auto match = together.done(query, fields);
  match.how = std::max(match.how, SearchHow::note);
  return match;
}

}  // namespace kept
