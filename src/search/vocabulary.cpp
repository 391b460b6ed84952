#include "search/vocabulary.hpp"

#include <algorithm>

#include "base/text/name_alike.hpp"
#include "base/text/name_key.hpp"
#include "base/text/slips.hpp"
#include "search/word_rows.hpp"

namespace kept {
namespace {

// A beginning of four letters is shared by a few hundred words at most; more are left unread.
constexpr std::int64_t words_read_max = 1000;
// Words looked at for one typed word: the commonest.
constexpr std::size_t near_words_max = 400, alike_words_max = 800, stem_words_max = 60;

// Below the best spelling of the other script, only those that are nearly as good are the name. In
// its own script a name is there whole, so that the distance alone decides.
constexpr int other_script_spread = 10;

void read_known(Tx& tx, std::vector<WantedWord>& words) {
  for (auto& word : words) {
    auto rows = tx.query("select id, made from search_word where text = $1", word.text);
    if (!rows.next()) continue;
    word.id = rows.integer(0);
    word.made = static_cast<std::uint8_t>(rows.integer(1));
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
    else if (word.found_by & ~word.made)
      grown.push_back(&word);
  std::stable_sort(made.begin(), made.end(),
                   [](WantedWord* one, WantedWord* other) { return one->times > other->times; });
  give_numbers(tx, made);
  insert_words(tx, made);
  for (auto* word : grown) make_more(tx, *word);
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
  for (auto& [id, candidate] : hash_candidates(db, hashes, near_words_max))
    if (within_one_slip(candidate, text)) ids.push_back(id);
  keep_lowest(ids, limit);
  return ids;
}

std::vector<AlikeWord> words_alike(Db& db, std::string_view text, std::size_t limit) {
  std::vector<std::int64_t> hashes;
  append_name_key_hashes(text, hashes);
  std::vector<AlikeWord> words;
  if (hashes.empty()) return words;
  NameWord typed(text);
  int best_of_other_script = name_cost_far;
  for (auto& [id, candidate] : hash_candidates(db, hashes, alike_words_max)) {
    if (candidate == text) continue;
    NameWord word(candidate);
    auto cost = name_word_cost(typed, word, same_name_cost_max(typed, word));
    if (cost == name_cost_far) continue;
    if (word.arabic() != typed.arabic())
      best_of_other_script = std::min(best_of_other_script, cost);
    words.push_back({id, std::move(candidate), cost});
  }
  std::erase_if(words, [&](AlikeWord const& word) {
    return NameWord(word.text).arabic() != typed.arabic() &&
           word.cost > best_of_other_script + other_script_spread;
  });
  std::sort(words.begin(), words.end(), [](AlikeWord const& one, AlikeWord const& other) {
    return std::pair(one.cost, one.id) < std::pair(other.cost, other.id);
  });
  if (words.size() > limit) words.resize(limit);
  return words;
}

std::vector<AlikeWord> words_of_stem(Db& db, std::string_view text, std::size_t limit) {
  std::vector<std::int64_t> hashes;
  append_stem_hashes(text, hashes);
  std::vector<AlikeWord> words;
  for (auto& [id, candidate] : hash_candidates(db, hashes, stem_words_max))
    if (candidate != text && words.size() < limit) words.push_back({id, std::move(candidate), 0});
  return words;
}

}  // namespace kept
