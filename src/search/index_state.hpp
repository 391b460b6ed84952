#pragma once
// With what the index was made, and how far making it anew has come.
#include <string>

#include "search/entry.hpp"
#include "store/database.hpp"

namespace kept {

/// The country whose phone numbers the index knows without a prefix; empty before the first run of
/// keep_index_current.
std::string index_country(Db& db);

/// Raised whenever more, or something else, is put into the index than the words alone.
constexpr int index_version = 4;

/// What makes one index differ from another: the folding, and the firm's country.
struct IndexMaking {
  int fold = 0;
  std::string country;
  bool operator==(IndexMaking const&) const = default;
};

/// Does everything that is to be found stand in the index, made like that?
bool index_is_current(Db& db, IndexMaking const& wanted);

/// Where making the index anew goes on: after this entry. Begins anew when `wanted` is new.
struct IndexPlace {
  std::string noun = std::string(word_of(SearchNoun::person));  // then organisations, then texts
  Id after = {};
  bool done() const { return noun == "done"; }
};
IndexPlace index_place(Tx& tx, IndexMaking const& wanted);
void set_index_place(Tx& tx, IndexPlace const& place);

}  // namespace kept
