#include "search/entry_rows.hpp"

#include <array>

#include "store/change.hpp"

namespace kept {
namespace {

/// (1a OR 2b) AND 3c, as FTS5 reads it.
std::string fts_query(EntryQuery const& query) {
  std::string text;
  auto add = [&](Tokens const& tokens, std::string_view between) {
    if (!text.empty()) text += " AND ";
    text += '(';
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (i > 0) text += between;
      append_text(tokens[i], text);
    }
    text += ')';
  };
  for (auto const& tokens : query.any_of) add(tokens, " OR ");
  if (!query.all_of.empty()) add(query.all_of, " AND ");
  return text;
}

std::vector<FoundEntry> read_entries(Rows rows) {
  std::vector<FoundEntry> found;
  while (rows.next()) found.push_back({rows.id(0), static_cast<SearchNoun>(rows.integer(1))});
  return found;
}

/// Further lists are the first once more.
std::array<std::string, token_lists_max> lists_of(EntryQuery const& query) {
  std::array<std::string, token_lists_max> lists;
  for (std::size_t i = 0; i < token_lists_max; ++i)
    lists[i] = as_array(query.any_of[i < query.any_of.size() ? i : 0]);
  return lists;
}

std::vector<FoundEntry> find_in_postgres(Db& db, EntryQuery const& query,
                                         std::optional<SearchNoun> noun, std::size_t limit) {
  bool none = query.any_of.empty();
  std::optional<std::int64_t> wanted;
  if (noun) wanted = static_cast<std::int64_t>(*noun);
  // Materialized, so that the planner does not walk the primary key in hope of early matches.
  if (none)
    return read_entries(
        db.query("with found as materialized (select id, noun from search_entry "
                 "where tokens @> $1::text::bigint[]) select id, noun from found "
                 "where noun = coalesce($2::bigint, noun) order by id limit $3",
                 as_array(query.all_of), wanted, limit));
  auto lists = lists_of(query);
  return read_entries(
      db.query("with found as materialized (select id, noun from search_entry "
               "where tokens && $1::text::bigint[] and tokens && $2::text::bigint[] "
               "and tokens && $3::text::bigint[] and tokens && $4::text::bigint[] "
               "and tokens @> $5::text::bigint[]) select id, noun from found "
               "where noun = coalesce($6::bigint, noun) order by id limit $7",
               lists[0], lists[1], lists[2], lists[3], as_array(query.all_of), wanted, limit));
}

}  // namespace

std::optional<Tokens> entry_tokens(Tx& tx, Id id) {
  if (tx.dialect().is_sqlite()) {
    auto rows = tx.query("select tokens from search_entry where id = $1", id);
    if (!rows.next()) return std::nullopt;
    return unpacked(rows.blob(0));
  }
  auto rows = tx.query("select tokens::text from search_entry where id = $1", id);
  if (!rows.next()) return std::nullopt;
  return read_array(rows.text(0));
}

void insert_entry(Tx& tx, Id id, SearchNoun noun, Tokens const& tokens,
                  std::optional<std::string> const& private_to) {
  auto number = static_cast<std::int64_t>(noun);
  if (!tx.dialect().is_sqlite()) {
    tx.run(
        "insert into search_entry (id, noun, tokens, private_to) "
        "values ($1, $2, $3::text::bigint[], $4)",
        id, number, as_array(tokens), private_to);
    return;
  }
  auto bytes = packed(tokens);
  tx.run("insert into search_entry (id, noun, tokens, private_to) values ($1, $2, $3, $4)", id,
         number, Blob{bytes}, private_to);
  tx.run("insert into search_text (rowid, tokens) values ($1, $2)", id, as_text(tokens));
}

void set_private_to(Tx& tx, Id id, std::optional<std::string> const& private_to) {
  tx.run("update search_entry set private_to = $1 where id = $2", private_to, id);
}

void delete_entry(Tx& tx, Id id, Tokens const& tokens) {
  // A contentless table takes out what it is told stood there.
  if (tx.dialect().is_sqlite())
    tx.run("insert into search_text (search_text, rowid, tokens) values ('delete', $1, $2)", id,
           as_text(tokens));
  tx.run("delete from search_entry where id = $1", id);
}

bool any_entry_has(Db& db, Token token) {
  return !find_entries(db, {{}, {token}}, std::nullopt, 1).empty();
}

Id newest_entry(Db& db) {
  auto rows = db.query("select coalesce(max(id), 0) from search_entry");
  rows.next();
  return rows.id(0);
}

std::vector<FoundEntry> find_entries(Db& db, EntryQuery const& query,
                                     std::optional<SearchNoun> noun, std::size_t limit) {
  if (!db.dialect().is_sqlite()) return find_in_postgres(db, query, noun, limit);
  auto text = fts_query(query);
  if (!noun)
    return read_entries(
        db.query("select e.id, e.noun from search_text t "
                 "join search_entry e on e.id = t.rowid "
                 "where t.search_text match $1 order by t.rowid limit $2",
                 text, limit));
  return read_entries(
      db.query("select e.id, e.noun from search_text t "
               "join search_entry e on e.id = t.rowid "
               "where t.search_text match $1 and e.noun = $2 "
               "order by t.rowid limit $3",
               text, static_cast<std::int64_t>(*noun), limit));
}

std::vector<FoundEntry> find_texts(Db& db, Viewer const& viewer, EntryQuery const& query,
                                   std::size_t limit) {
  auto seen = SeenBy::pattern(viewer);
  if (db.dialect().is_sqlite())
    return read_entries(
        db.query("select e.id, e.noun from search_text t "
                 "join search_entry e on e.id = t.rowid "
                 "where t.search_text match $1 "
                 "and (e.private_to is null or e.private_to like $2) "
                 "order by t.rowid desc limit $3",
                 fts_query(query), seen, limit));
  auto lists = lists_of(query);
  return read_entries(
      db.query("with found as materialized (select id, noun, private_to from search_entry "
               "where tokens && $1::text::bigint[] and tokens && $2::text::bigint[] "
               "and tokens && $3::text::bigint[] and tokens && $4::text::bigint[]) "
               "select id, noun from found where private_to is null or private_to like $5 "
               "order by id desc limit $6",
               lists[0], lists[1], lists[2], lists[3], seen, limit));
}

}  // namespace kept
