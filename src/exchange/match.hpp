// Whom a row is about: somebody who is here already, or nobody yet.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "exchange/draft.hpp"
#include "individuals/surroundings.hpp"
#include "store/database.hpp"

namespace kept {

/// Asked once for each row of one import. A person is taken by one row alone, and rows of one file
/// never meet in somebody whom the file itself has made. In the order: the source's own id, our own
/// id, a common e-mail or phone with the same name, the same name with nothing against it.
class Matcher {
 public:
  Matcher(Surroundings const& around, std::string source)
      : around_(around), source_(std::move(source)) {}

  /// What is here before the import begins; where nobody is, nobody is looked for.
  void look_around(Db& db, Viewer const& viewer);
  std::optional<Id> find_person(Db& db, Viewer const& viewer, Draft const& draft);
  /// Somebody chose this person for the row; false when they are gone, or another row has them.
  bool take(Db& db, Viewer const& viewer, Id id);
  std::optional<Id> find_organisation(Db& db, Viewer const& viewer, Draft const& draft);

  /// "uid:..." or "HEADER:..."; empty when the row has no id of its own.
  std::string source_value(Draft const& draft) const;
  /// All under which the row's person is to be found again: `source_value` and an id of ours.
  std::vector<std::string> sources_of(Draft const& draft) const;
  /// False when a row with this id was there already in this file.
  bool is_first(std::string const& source_value) {
    return source_value.empty() || seen_.insert(source_value).second;
  }

 private:
  std::optional<Id> by_source(Db& db, Viewer const& viewer, Draft const& draft,
                              std::string_view noun);
  std::optional<Id> by_ways(Db& db, Viewer const& viewer, Draft const& draft);
  std::optional<Id> by_name(Db& db, Viewer const& viewer, Draft const& draft);

  Surroundings const& around_;
  std::string source_;
  bool any_people_ = true;
  bool any_sources_ = true;
  std::unordered_set<std::int64_t> taken_;
  std::unordered_set<std::string> seen_;
};

}  // namespace kept
