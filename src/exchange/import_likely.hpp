// "This is probably somebody here: add to them?" A row that matches nobody for certain is offered
// whom it probably is; what comes of it a person decides.
#pragma once

#include <memory>
#include <vector>

#include "exchange/draft.hpp"
#include "exchange/import.hpp"
#include "individuals/surroundings.hpp"

namespace kept {

class DuplicateFinder;

class ImportLikelies {
 public:
  explicit ImportLikelies(Import const& import);
  ~ImportLikelies();

  /// Whom somebody chose for this row.
  std::optional<Id> chosen(std::int64_t row) const;
  /// Whom the row probably is, for the first rows that ask.
  void look(Db& db, Viewer const& viewer, Draft const& draft, std::int64_t row,
            Surroundings const& around, std::vector<ImportLikely>& into);

 private:
  std::vector<ImportAddTo> add_to_;
  std::unique_ptr<DuplicateFinder> finder_;
  std::size_t looked_ = 0, told_ = 0;
};

/// After the row's values went to `after`: the name stays as it was, and one in other letters
/// stands beside it.
void keep_name(Person& after, Person const& before, Person const& draft);

}  // namespace kept
