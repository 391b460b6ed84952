#pragma once
// The statements on search_entry where the two databases differ.
#include <optional>
#include <string>
#include <vector>

#include "search/entry.hpp"
#include "search/token.hpp"
#include "store/database.hpp"

namespace kept {

std::optional<Tokens> entry_tokens(Tx& tx, Id id);
/// `private_to`: SeenBy::column(), of a text.
void insert_entry(Tx& tx, Id id, SearchNoun noun, Tokens const& tokens,
                  std::optional<std::string> const& private_to = {});
void set_private_to(Tx& tx, Id id, std::optional<std::string> const& private_to);
/// `tokens`: exactly those it was inserted with.
void delete_entry(Tx& tx, Id id, Tokens const& tokens);
bool any_entry_has(Db& db, Token token);
/// Id{} when there is none.
Id newest_entry(Db& db);

/// Which entries: those that have, of each list, at least one token, and all of `all_of`.
struct EntryQuery {
  std::vector<Tokens> any_of;
  Tokens all_of;
  bool operator==(EntryQuery const&) const = default;
};
/// Lists looked at in one query; further words are left to match.hpp.
constexpr std::size_t token_lists_max = 4;

struct FoundEntry {
  Id id;
  SearchNoun noun;
};
/// People and organisations, oldest first; of one noun where it is given.
std::vector<FoundEntry> find_entries(Db& db, EntryQuery const& query,
                                     std::optional<SearchNoun> noun, std::size_t limit);
/// Texts that the viewer may see, newest first.
std::vector<FoundEntry> find_texts(Db& db, Viewer const& viewer, EntryQuery const& query,
                                   std::size_t limit);

}  // namespace kept
