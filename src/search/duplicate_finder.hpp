#pragma once
// Who somebody probably is, among the people of the firm: the engine of src/search/duplicates/ over
// those that search and the ways to reach them bring up, never over everybody.
#include "individuals/surroundings.hpp"
#include "search/duplicate_pair.hpp"
#include "search/duplicates/learnt.hpp"

namespace kept {

class DuplicateFinder {
 public:
  DuplicateFinder(LearntWeights learnt, std::string country);

  /// Those of at least `likely_from`, the likeliest first, at most five; not `person` itself where
  /// it has an id, nor whom it is kept apart from. `person` need not be saved.
  std::vector<LikelyPerson> find(Db& db, Viewer const& viewer, Person const& person);
  std::int64_t weights_version() const { return learnt_.version; }
  std::size_t compared() const { return compared_; }

 private:
  std::vector<Id> candidates(Db& db, Viewer const& viewer, Person const& person) const;
  Record record_of(Person const& person);

  LearntWeights learnt_;
  std::string country_;
  std::size_t words_known_ = 0, compared_ = 0;
  RecordWords words_;  // grows with whom it looks at
};

/// For one question: who is this probably?
std::vector<LikelyPerson> likely_people(Db& db, Viewer const& viewer, Person const& person,
                                        std::string const& country);

}  // namespace kept
