#include "search/index.hpp"

#include <algorithm>
#include <unordered_map>

#include "search/entry_rows.hpp"
#include "search/token.hpp"
#include "search/vocabulary.hpp"

namespace kept {

void IndexBatch::put(SearchEntry const& entry) {
  items_.push_back({entry.id, entry.noun, false, words_of(entry, country_)});
}

void IndexBatch::put(SearchText const& text, int noun) {
  Item item{.id = text.id, .noun = static_cast<SearchNoun>(noun)};
  item.text_words = words_of_text(text.text);
  for (auto const& about : text.about) {
    SearchEntry entry{.name = about.name, .organisation = about.organisation};
    auto words = words_of(entry, country_);
    for (auto* list : {&words.names, &words.organisation})
      for (auto& word : *list) item.words.names.push_back(std::move(word));
  }
  item.private_to = text.seen_by.column();
  items_.push_back(std::move(item));
}

void IndexBatch::remove(Id id) { items_.push_back({.id = id, .gone = true}); }

/// One run of write(): the numbers of the words, and the words that may have lost their last entry.
class IndexBatch::Writing {
 public:
  explicit Writing(Tx& tx) : tx_(tx) {}

  void number(std::vector<Item> const& items) {
    for (auto const& item : items) {
      for (auto const& word : item.words.names) want(word, by_slip | by_spelling);
      for (auto const& word : item.words.organisation) want(word, by_slip | by_spelling | by_stem);
      for (auto const& word : item.words.mail) want(word, by_nothing_more);
      for (auto const& word : item.text_words) want(word, by_stem);
    }
    std::vector<WantedWord> words;
    words.reserve(wanted_.size());
    for (auto& [text, word] : wanted_) words.push_back(word);
    number_words(tx_, words);
    for (auto& word : words) wanted_.find(word.text)->second.id = word.id;
  }

  void put(Item const& item, bool surely_new) {
    auto tokens = is_text(item) ? text_tokens_of(item) : tokens_of(item.words);
    std::optional<Tokens> before;
    if (!surely_new) before = entry_tokens(tx_, item.id);
    if (before == tokens) {
      if (is_text(item)) set_private_to(tx_, item.id, item.private_to);
      return;
    }
    if (before) take_out(item.id, *before);
    insert_entry(tx_, item.id, item.noun, tokens, item.private_to);
  }

  void remove(Id id) {
    if (auto before = entry_tokens(tx_, id)) take_out(id, *before);
  }

  void forget_lost_words() {
    std::sort(lost_.begin(), lost_.end());
    lost_.erase(std::unique(lost_.begin(), lost_.end()), lost_.end());
    for (auto id : lost_)
      if (!any_entry_has(tx_, word_token(TokenKind::word, id)) &&
          !any_entry_has(tx_, word_token(TokenKind::text_word, id)))
        forget_word(tx_, id);
  }

 private:
  void want(std::string_view text, int found_by) {
    auto& word = wanted_[text];
    word.text = text;
    word.found_by = static_cast<std::uint8_t>(word.found_by | found_by);
    ++word.times;
  }

  void add_words(std::vector<std::string> const& words, TokenKind beginnings, bool names,
                 Tokens& out) {
    for (auto const& word : words) {
      auto id = wanted_.find(word)->second.id;
      out.push_back(word_token(TokenKind::word, id));
      if (names) out.push_back(word_token(TokenKind::name_word, id));
      std::string_view before;
      for (std::size_t letters = 1; letters <= beginning_letters_max; ++letters) {
        auto beginning = first_letters(word, letters);
        if (beginning == before) break;
        out.push_back(beginning_token(beginnings, beginning));
        before = beginning;
      }
    }
  }

  Tokens tokens_of(EntryWords const& words) {
    Tokens tokens;
    tokens.reserve(40);
    add_words(words.names, TokenKind::name_beginning, true, tokens);
    add_words(words.organisation, TokenKind::organisation_beginning, false, tokens);
    for (auto const& word : words.mail)
      tokens.push_back(word_token(TokenKind::word, wanted_.find(word)->second.id));
    for (auto const& digits : words.phones) append_phone_tokens(digits, tokens);
    sort_once(tokens);
    return tokens;
  }

  static bool is_text(Item const& item) {
    return static_cast<std::int64_t>(item.noun) >= first_text_noun;
  }

  Tokens text_tokens_of(Item const& item) {
    Tokens tokens;
    for (auto const* words : {&item.text_words, &item.words.names})
      for (auto const& word : *words)
        tokens.push_back(word_token(TokenKind::text_word, wanted_.find(word)->second.id));
    sort_once(tokens);
    return tokens;
  }

  void take_out(Id id, Tokens const& tokens) {
    delete_entry(tx_, id, tokens);
    for (Token token : tokens)
      if (kind_of(token) == TokenKind::word || kind_of(token) == TokenKind::text_word)
        lost_.push_back(word_id_of(token));
  }

  Tx& tx_;
  std::unordered_map<std::string_view, WantedWord> wanted_;
  std::vector<std::int64_t> lost_;
};

void IndexBatch::write(Tx& tx) {
  if (items_.empty()) return;
  // In the order of ids, each once and the last word of it: FTS5 begins a new segment wherever the
  // order is broken.
  std::stable_sort(items_.begin(), items_.end(),
                   [](Item const& one, Item const& other) { return one.id < other.id; });
  auto newest = newest_entry(tx);
  Writing writing(tx);
  writing.number(items_);
  for (std::size_t at = 0; at < items_.size(); ++at) {
    auto const& item = items_[at];
    if (at + 1 < items_.size() && items_[at + 1].id == item.id) continue;
    if (item.gone)
      writing.remove(item.id);
    else
      writing.put(item, item.id > newest);
  }
  writing.forget_lost_words();
}

}  // namespace kept
