#pragma once
// What this room needs to know of the firm to save somebody: its language for the order of lists,
// its country for phone numbers, its day, own fields and topics. Read before a write begins.
#include <string>
#include <vector>

#include "base/zone.hpp"
#include "firm/own_field.hpp"
#include "firm/vocabulary.hpp"
#include "store/store.hpp"

namespace kept {

struct Surroundings {
  std::string language = "en";
  std::string country;
  Zone zone = Zone::utc();
  Day today;
  Instant now;
  std::vector<OwnField> own_fields = {};  // of both nouns
  VocabularyPointer vocabulary = builtin_vocabulary();

  /// Those of one noun.
  std::vector<OwnField> own_fields_of(OwnNoun noun) const;
};

Surroundings read_surroundings(Db& db, Viewer const& viewer, Instant now);
Surroundings read_surroundings(Store& store, Viewer const& viewer, Instant now);

}  // namespace kept
