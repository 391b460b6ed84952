// What search finds people and organisations with; all of it is made from their rows
// (src/search/). The distinct words are searched first, then the entries that have them.
#include "store/migration.hpp"

namespace kept {

extern Migration const search_tables;
Migration const search_tables = {5, "search",
                                 R"(
create table search_state (name {text} primary key, value {text} not null) {strict};
)",
                                 // Numbers of words rise in the order they are first seen, so the
                                 // common ones come first. `close`: found in spite of a slip.
                                 R"(
create table search_word (
  id integer primary key, text text not null unique, close integer not null) strict;
create table search_word_slip (
  hash integer not null, word_id integer not null,
  primary key (hash, word_id)) strict, without rowid;
create virtual table search_word_piece using fts5(
  text, content = 'search_word', content_rowid = 'id', detail = none, columnsize = 0,
  tokenize = 'trigram case_sensitive 1');
create table search_entry (
  id integer primary key, noun integer not null, tokens blob not null) strict;
create virtual table search_text using fts5(
  tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
)",
                                 // Arrays with GIN need no extension. `pieces` are three letters
                                 // packed into a number, `slips` what slips.hpp makes.
                                 R"(
create sequence search_word_number;
create table search_word (
  id bigint primary key, text text collate "C" not null unique, close boolean not null,
  pieces bigint[] not null, slips bigint[] not null);
create index search_word_pieces on search_word using gin (pieces);
create index search_word_slips on search_word using gin (slips);
create table search_entry (id bigint primary key, noun bigint not null, tokens bigint[] not null);
create index search_entry_tokens on search_entry using gin (tokens);
)"};

}  // namespace kept
