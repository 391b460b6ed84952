#include "search/word_rows.hpp"

#include <algorithm>

#include "base/text/name_key.hpp"
#include "base/text/slips.hpp"
#include "base/text/stem.hpp"
#include "search/token.hpp"

namespace kept {
namespace {

constexpr std::size_t piece_letters = 3;
constexpr std::size_t close_letters_min = 3;  // shorter words are not found in spite of a slip
constexpr std::size_t stem_letters_min = 4;   // shorter words are their own stems

std::vector<char32_t> letters_of(std::string_view text) {
  std::vector<char32_t> letters;
  for (unsigned char byte : text) {
    if ((byte & 0xC0) == 0x80)
      letters.back() = letters.back() << 6 | (byte & 0x3F);
    else
      letters.push_back(byte < 0x80   ? byte
                        : byte < 0xE0 ? byte & 0x1F
                        : byte < 0xF0 ? byte & 0xF
                                      : byte & 7);
  }
  return letters;
}

/// Each three letters that stand together, packed into one number (21 bits a letter).
std::vector<std::int64_t> pieces_of(std::string_view text) {
  auto letters = letters_of(text);
  std::vector<std::int64_t> pieces;
  for (std::size_t at = 0; at + piece_letters <= letters.size(); ++at)
    pieces.push_back(static_cast<std::int64_t>(letters[at]) << 42 |
                     static_cast<std::int64_t>(letters[at + 1]) << 21 | letters[at + 2]);
  sort_once(pieces);
  return pieces;
}

/// The hashes by which a word is found in these ways.
std::vector<std::int64_t> hashes_of(std::string_view text, int found_by) {
  std::vector<std::int64_t> hashes;
  if (found_by & by_slip && letters_in(text) >= close_letters_min) append_slip_hashes(text, hashes);
  if (found_by & by_spelling) append_name_key_hashes(text, hashes);
  if (found_by & by_stem) append_stem_hashes(text, hashes);
  return hashes;
}

/// "abc" AND "bcd": the pieces as FTS5 asks for them. Folded words hold no quotes.
std::string piece_query(std::string_view text) {
  std::string query;
  std::string_view rest = text;
  for (auto left = letters_in(text); left >= piece_letters; --left) {
    if (!query.empty()) query += " AND ";
    query.append("\"").append(first_letters(rest, piece_letters)).append("\"");
    rest.remove_prefix(first_letters(rest, 1).size());
  }
  return query;
}

FoundWords read_words(Rows rows) {
  FoundWords found;
  while (rows.next()) found.emplace_back(rows.integer(0), rows.text(1));
  return found;
}

/// Of slips, keys and stems; the table is named after the most of them.
void insert_hashes(Tx& tx, std::vector<std::pair<std::int64_t, std::int64_t>>& hashes) {
  std::sort(hashes.begin(), hashes.end());  // the order of the table: neighbours share a page
  for (auto [hash, id] : hashes)
    tx.run("insert into search_word_slip (hash, word_id) values ($1, $2) on conflict do nothing",
           hash, id);
}

}  // namespace

void give_numbers(Tx& tx, std::vector<WantedWord*> const& words) {
  if (words.empty()) return;
  if (tx.dialect().is_sqlite()) {
    auto rows = tx.query("select coalesce(max(id), 0) from search_word");
    rows.next();
    auto id = rows.integer(0);
    for (auto* word : words) word->id = ++id;
  } else {
    auto rows = tx.scan("select nextval('search_word_number') from generate_series(1, $1::bigint)",
                        words.size());
    for (auto* word : words) {
      rows.next();
      word->id = rows.integer(0);
    }
  }
}

void insert_words(Tx& tx, std::vector<WantedWord*> const& words) {
  if (!tx.dialect().is_sqlite()) {
    for (auto* word : words)
      tx.run(
          "insert into search_word (id, text, close, made, pieces, slips) "
          "values ($1, $2, $3, $4, $5::text::bigint[], $6::text::bigint[]) on conflict (text) do "
          "nothing",
          word->id, word->text, bool(word->found_by & by_slip), int(word->found_by),
          as_array(pieces_of(word->text)), as_array(hashes_of(word->text, word->found_by)));
    return;
  }
  std::vector<std::pair<std::int64_t, std::int64_t>> hashes;
  for (auto* word : words) {
    tx.run("insert into search_word (id, text, close, made) values ($1, $2, $3, $4)", word->id,
           word->text, bool(word->found_by & by_slip), int(word->found_by));
    if (letters_in(word->text) >= piece_letters)
      tx.run("insert into search_word_piece (rowid, text) values ($1, $2)", word->id, word->text);
    for (auto hash : hashes_of(word->text, word->found_by)) hashes.emplace_back(hash, word->id);
  }
  insert_hashes(tx, hashes);
}

void make_more(Tx& tx, WantedWord const& word) {
  int all = word.found_by | word.made;
  auto hashes = hashes_of(word.text, all);
  if (!tx.dialect().is_sqlite()) {
    tx.run("update search_word set made = $1, slips = $2::text::bigint[] where id = $3", all,
           as_array(hashes), word.id);
    return;
  }
  tx.run("update search_word set made = $1 where id = $2", all, word.id);
  std::vector<std::pair<std::int64_t, std::int64_t>> rows;
  for (auto hash : hashes) rows.emplace_back(hash, word.id);
  insert_hashes(tx, rows);
}

void delete_word(Tx& tx, std::int64_t id, std::string const& text) {
  if (tx.dialect().is_sqlite()) {
    if (letters_in(text) >= piece_letters)
      tx.run(
          "insert into search_word_piece (search_word_piece, rowid, text) "
          "values ('delete', $1, $2)",
          id, text);
    for (auto hash : hashes_of(text, by_slip | by_spelling | by_stem))
      tx.run("delete from search_word_slip where hash = $1 and word_id = $2", hash, id);
  }
  tx.run("delete from search_word where id = $1", id);
}

FoundWords piece_candidates(Db& db, std::string_view letters, std::size_t limit) {
  if (db.dialect().is_sqlite())
    return read_words(
        db.query("select w.id, w.text from search_word_piece p "
                 "join search_word w on w.id = p.rowid "
                 "where p.search_word_piece match $1 order by p.rowid limit $2",
                 piece_query(letters), limit));
  return read_words(
      db.query("with found as materialized (select id, text from search_word "
               "where pieces @> $1::text::bigint[]) "
               "select id, text from found order by id limit $2",
               as_array(pieces_of(letters)), limit));
}

FoundWords hash_candidates(Db& db, std::vector<std::int64_t> const& hashes, std::size_t limit) {
  auto array = as_array(hashes);
  if (!db.dialect().is_sqlite())
    return read_words(
        db.query("with found as materialized (select id, text from search_word "
                 "where slips && $1::text::bigint[]) "
                 "select id, text from found order by id limit $2",
                 array, limit));
  array.front() = '[';
  array.back() = ']';
  return read_words(
      db.query("select distinct w.id, w.text from json_each($1) h "
               "join search_word_slip s on s.hash = h.value "
               "join search_word w on w.id = s.word_id order by w.id limit $2",
               array, limit));
}

void append_stem_hashes(std::string_view text, std::vector<std::int64_t>& out) {
  if (letters_in(text) < stem_letters_min) return;
  bool ascii = text.front() >= 'a' && text.front() <= 'z';
  auto add = [&](std::string_view language, StemLanguage of) {
    out.push_back(hash_40(std::string(language) + stem(text, of)));
  };
  if (ascii) {
    add("en ", StemLanguage::en);
    add("da ", StemLanguage::da);
  } else if (static_cast<unsigned char>(text.front()) >= 0xD8 &&
             static_cast<unsigned char>(text.front()) <= 0xDB) {
    add("ar ", StemLanguage::ar);
  }
}

}  // namespace kept
