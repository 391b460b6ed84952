#pragma once
// Writing the index of people and organisations.
#include <string>
#include <vector>

#include "search/entry.hpp"
#include "store/database.hpp"

namespace kept {

/// Entries to be put into the index, or taken out, in one write. One entry or 20,000: an import
/// gives its whole batch at once, because the words of a batch are looked up and inserted in
/// order, each once. The words are made when an entry is added, before the write begins.
class IndexBatch {
 public:
  /// `country`: the firm's, for phone numbers written without one.
  explicit IndexBatch(std::string country) : country_(std::move(country)) {}

  /// Puts an entry in, in place of what stands there under its id.
  void put(SearchEntry const& entry);
  void remove(Id id);
  std::size_t size() const { return items_.size(); }
  void clear() { items_.clear(); }

  /// May run twice.
  void write(Tx& tx);

 private:
  struct Item {
    Id id;
    SearchNoun noun = SearchNoun::person;
    bool gone = false;
    EntryWords words = {};
  };
  class Writing;

  std::string country_;
  std::vector<Item> items_;
};

}  // namespace kept
