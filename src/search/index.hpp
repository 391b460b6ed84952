#pragma once
// Writing the index of people and organisations.
#include <optional>
#include <string>
#include <vector>

#include "http/search_source.hpp"
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
  /// `noun`: the number of its SearchSource.
  void put(SearchText const& text, int noun);
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
    std::vector<std::string> text_words = {};
    std::optional<std::string> private_to = {};
  };
  class Writing;

  std::string country_;
  std::vector<Item> items_;
};

}  // namespace kept
