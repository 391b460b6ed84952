#include "search/stages.hpp"

#include <algorithm>

#include "search/vocabulary.hpp"

namespace kept {
namespace {

// Words looked for at once, of one typed word and level: the commonest. Each costs a look into
// every segment of the index.
constexpr std::size_t beginning_words_max = 64, piece_words_max = 64, slip_words_max = 48;

}  // namespace

Stages::Stages(Db& db, TypedQuery const& query) : db_(db), query_(query) {
  for (auto const& typed : query.words) words_.push_back({&typed});
  while (words_.size() > token_lists_max) {  // the shortest say least; match.hpp looks at them
    auto shortest = std::min_element(words_.begin(), words_.end(), [](auto& one, auto& other) {
      return one.typed->letters < other.typed->letters;
    });
    words_.erase(shortest);
  }
  for (auto& word : words_) word.id = find_word(db, word.typed->text);
  plan();
}

void Stages::plan() {
  using enum Level;
  if (words_.size() == 1) {
    auto both = [&](Level level, Where where) { stages_.push_back({level, level, where}); };
    both(whole, Where::name);
    both(beginning, Where::name);
    both(beginning, Where::anywhere);
    both(piece, Where::name);
    both(piece, Where::anywhere);
    both(slip, Where::anywhere);
  } else if (!words_.empty()) {
    stages_.push_back({whole, whole, Where::anywhere});
    stages_.push_back({whole, beginning, Where::anywhere});
    stages_.push_back({beginning, beginning, Where::anywhere});
    stages_.push_back({piece, piece, Where::anywhere});
    stages_.push_back({slip, slip, Where::anywhere});
  }
}

std::optional<EntryQuery> Stages::next() {
  while (phones_done_ < query_.phone_forms.size()) {
    EntryQuery found;
    append_phone_tokens(query_.phone_forms[phones_done_++], found.all_of);
    sort_once(found.all_of);
    if (!found.all_of.empty()) return found;
  }
  while (stages_done_ < stages_.size()) {
    auto found = make(stages_[stages_done_++]);
    if (!found || *found == before_) continue;
    before_ = *found;
    return found;
  }
  if (!words_as_phone_done_) {
    words_as_phone_done_ = true;
    if (query_.phone_forms.empty()) return make_phone();
  }
  return std::nullopt;
}

std::optional<EntryQuery> Stages::make(Stage const& stage) {
  EntryQuery query;
  for (auto& word : words_) {
    bool last = &word == &words_.back();
    query.any_of.push_back(tokens(word, last ? stage.last : stage.first, stage.where));
    if (query.any_of.back().empty()) return std::nullopt;
  }
  return query;
}

/// "mette 2030": the digits as a piece of her phone number.
std::optional<EntryQuery> Stages::make_phone() {
  EntryQuery query;
  for (auto& word : words_) {
    if (word.typed->digits && word.typed->letters >= phone_digits_min) {
      append_phone_tokens(word.typed->text, query.all_of);
      continue;
    }
    query.any_of.push_back(tokens(word, Level::beginning, Where::anywhere));
    if (query.any_of.back().empty()) return std::nullopt;
  }
  sort_once(query.all_of);
  if (query.all_of.empty()) return std::nullopt;
  return query;
}

void Stages::add_beginning(Word& word, Where where, Tokens& out) {
  auto const& text = word.typed->text;
  if (word.typed->letters <= beginning_letters_max) {
    out.push_back(beginning_token(TokenKind::name_beginning, text));
    if (where == Where::anywhere)
      out.push_back(beginning_token(TokenKind::organisation_beginning, text));
    return;
  }
  if (!word.beginning) word.beginning = words_beginning(db_, text, beginning_words_max);
  auto kind = where == Where::name ? TokenKind::name_word : TokenKind::word;
  for (auto id : *word.beginning) out.push_back(word_token(kind, id));
}

Tokens Stages::tokens(Word& word, Level level, Where where) {
  Tokens out;
  auto const& typed = *word.typed;
  auto kind = where == Where::name ? TokenKind::name_word : TokenKind::word;
  auto add = [&](std::vector<std::int64_t> const& ids) {
    for (auto id : ids) out.push_back(word_token(kind, id));
  };
  if (word.id != 0) add({word.id});
  if (level >= Level::beginning) add_beginning(word, where, out);
  if (level >= Level::piece && typed.letters >= piece_letters_min) {
    if (!word.piece) word.piece = words_with_piece(db_, typed.text, piece_words_max);
    add(*word.piece);
  }
  if (level >= Level::slip && typed.letters >= slip_letters_min) {
    if (!word.slip) word.slip = words_near(db_, typed.text, slip_words_max);
    add(*word.slip);
  }
  sort_once(out);
  return out;
}

}  // namespace kept
