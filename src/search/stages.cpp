#include "search/stages.hpp"

#include <algorithm>

namespace kept {
namespace {

// Words looked for at once, of one typed word and level: the commonest. Each costs a look into
// every segment of the index.
constexpr std::size_t beginning_words_max = 64, piece_words_max = 64, near_words_max = 48;

// So many found make the vaguer stages needless.
constexpr std::size_t some_found = 20, few_found = 5, none_found = 1;

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
    auto add = [&](Level level, Where where, std::size_t enough = 0) {
      stages_.push_back({level, level, where, enough});
    };
    add(whole, Where::name);
    add(alike, Where::name);
    add(alike, Where::anywhere);
    add(beginning, Where::name);
    add(beginning, Where::anywhere);
    add(piece, Where::name);
    add(piece, Where::anywhere);
    add(near, Where::anywhere, some_found);
  } else if (!words_.empty()) {
    stages_ = {
        {whole, whole, Where::anywhere},           {alike, alike, Where::anywhere},
        {alike, beginning, Where::anywhere},       {beginning, beginning, Where::anywhere},
        {near, near, Where::anywhere, some_found}, {piece, piece, Where::anywhere, few_found},
        {any, any, Where::anywhere, none_found}};
  }
}

std::optional<EntryQuery> Stages::next(std::size_t found) {
  while (phones_done_ < query_.phone_forms.size()) {
    EntryQuery phone;
    append_phone_tokens(query_.phone_forms[phones_done_++], phone.all_of);
    sort_once(phone.all_of);
    if (!phone.all_of.empty()) return phone;
  }
  while (stages_done_ < stages_.size()) {
    auto const& stage = stages_[stages_done_++];
    if (stage.enough != 0 && found >= stage.enough) continue;
    auto made = make(stage);
    if (!made || *made == before_) continue;
    before_ = *made;
    return made;
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

WordIds const& Stages::beginnings(Word& word) {
  if (!word.beginning) word.beginning = words_beginning(db_, word.typed->text, beginning_words_max);
  return *word.beginning;
}

WordIds const& Stages::pieces(Word& word) {
  if (!word.piece) word.piece = words_with_piece(db_, word.typed->text, piece_words_max);
  return *word.piece;
}

WordIds const& Stages::near_words(Word& word) {
  if (!word.near) word.near = words_near(db_, word.typed->text, near_words_max);
  return *word.near;
}

Tokens Stages::tokens(Word& word, Level level, Where where) {
  Tokens out;
  auto const& typed = *word.typed;
  bool in_name = where == Where::name;
  auto add = [&](WordIds const& ids) {
    auto kind = in_name ? TokenKind::name_word : TokenKind::word;
    for (auto id : ids) out.push_back(word_token(kind, id));
  };
  if (word.id != 0) add({word.id});
  if (level != Level::whole && level != Level::near) {
    auto kind = in_name ? TokenKind::name_word : TokenKind::word;
    for (auto const& alike : typed.alike) out.push_back(word_token(kind, alike.id));
    if (!in_name)
      for (auto const& stem : typed.stems) out.push_back(word_token(kind, stem.id));
  }
  bool beginning = level == Level::beginning || level == Level::piece || level == Level::any;
  if (beginning && typed.letters <= beginning_letters_max) {
    out.push_back(beginning_token(TokenKind::name_beginning, typed.text));
    if (!in_name) out.push_back(beginning_token(TokenKind::organisation_beginning, typed.text));
  } else if (beginning) {
    add(beginnings(word));
  }
  bool piece = level == Level::piece || level == Level::any;
  if (piece && typed.letters >= piece_letters_min) add(pieces(word));
  bool near = level == Level::near || level == Level::any;
  if (near && typed.letters >= slip_letters_min) add(near_words(word));
  sort_once(out);
  return out;
}

}  // namespace kept
