#include "search/vocabulary.hpp"

#include <algorithm>

#include "base/text/slips.hpp"
#include "search/word_rows.hpp"

namespace kept {
namespace {

// A beginning of four letters is shared by a few hundred words at most; more are left unread.
constexpr std::int64_t words_read_max = 1000;

void read_known(Tx& tx, std::vector<WantedWord>& words) {
  for (auto& word : words) {
    auto rows = tx.query("select id, close from search_word where text = $1", word.text);
    if (!rows.next()) continue;
    word.id = rows.integer(0);
    bool was_close = rows.boolean(1);
    if (was_close || !word.close) word.close = false;  // nothing left to do
  }
}

void keep_lowest(WordIds& ids, std::size_t limit) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (ids.size() > limit) ids.resize(limit);
}

}  // namespace

void number_words(Tx& tx, std::vector<WantedWord>& words) {
  auto by_text = [](WantedWord const& one, WantedWord const& other) {
    return one.text < other.text;
  };
  std::sort(words.begin(), words.end(), by_text);
  read_known(tx, words);
  std::vector<WantedWord*> made, grown;
  for (auto& word : words)
    if (word.id == 0)
      made.push_back(&word);
    else if (word.close)
      grown.push_back(&word);
  std::stable_sort(made.begin(), made.end(),
                   [](WantedWord* one, WantedWord* other) { return one->times > other->times; });
  give_numbers(tx, made);
  insert_words(tx, made);
  for (auto* word : grown) make_close(tx, *word);
}

void forget_word(Tx& tx, std::int64_t id) {
  std::string text;
  {
    auto rows = tx.query("select text from search_word where id = $1", id);
    if (!rows.next()) return;
    text = rows.text(0);
  }
  delete_word(tx, id, text);
}

std::int64_t find_word(Db& db, std::string_view text) {
  auto rows = db.query("select id from search_word where text = $1", text);
  return rows.next() ? rows.integer(0) : 0;
}

WordIds words_beginning(Db& db, std::string_view letters, std::size_t limit) {
  std::string end = std::string(letters) + "\U0010FFFF";
  auto rows = db.query("select id from search_word where text >= $1 and text < $2 limit $3",
                       letters, end, words_read_max);
  WordIds ids;
  while (rows.next()) ids.push_back(rows.integer(0));
  keep_lowest(ids, limit);
  return ids;
}

WordIds words_with_piece(Db& db, std::string_view letters, std::size_t limit) {
  auto found = piece_candidates(db, letters, limit);
  WordIds ids;
  for (auto& [id, text] : found)
    if (text.find(letters) != std::string::npos) ids.push_back(id);
  keep_lowest(ids, limit);
  return ids;
}

WordIds words_near(Db& db, std::string_view text, std::size_t limit) {
  std::vector<std::int64_t> hashes;
  append_slip_hashes(text, hashes);
  WordIds ids;
  for (auto& [id, candidate] : slip_candidates(db, hashes))
    if (within_one_slip(candidate, text)) ids.push_back(id);
  keep_lowest(ids, limit);
  return ids;
}

}  // namespace kept
