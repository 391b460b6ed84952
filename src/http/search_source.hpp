#pragma once
// What a chapter gives to search beside people and organisations: a text that some words are found
// in. search/ puts it into its index whenever a write calls Tx::changed for its noun and id.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "store/change.hpp"
#include "store/database.hpp"

namespace kept {

struct SearchText {
  struct About {
    Id id;
    std::string name, organisation;  // of a person: where they work now
    bool person = true;
  };
  Id id;
  std::string text;          // as written
  std::vector<About> about;  // whose names find it too
  std::optional<Instant> at;
  SeenBy seen_by;  // looked at inside the query that takes candidates, before any cap
};

/// A source that is new in a release raises index_version of search/index_state.hpp.
struct SearchSource {
  std::string_view noun;  // on the wire, and of Tx::changed
  int number = 0;         // stored: from 2 on, never that of another noun
  std::string_view why;   // the word of SearchField that its text is called by
  /// Nothing for one in the bin, or one that the viewer may not see.
  std::function<std::optional<SearchText>(Db&, Viewer const&, Id)> find;
  /// By id, for making the index anew.
  std::function<std::vector<Id>(Db&, Id after, std::size_t limit)> ids_after;
  /// The newest about a person, for when their name is another.
  std::function<std::vector<Id>(Db&, Id person_id, std::size_t limit)> ids_about;
};
using SearchSources = std::vector<SearchSource>;

}  // namespace kept
