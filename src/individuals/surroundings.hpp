#pragma once
// What this room needs to know of the firm to save somebody: its language for the order of lists,
// its country for phone numbers, its day, and its own fields. Read before a write begins.
#include <string>
#include <vector>

#include "base/zone.hpp"
#include "firm/own_field.hpp"
#include "store/store.hpp"

namespace kept {

struct Surroundings {
  std::string language = "en";
  std::string country;
  Zone zone = Zone::utc();
  Day today;
  std::vector<OwnField> own_fields = {};  // of both nouns

  /// Those of one noun.
  std::vector<OwnField> own_fields_of(OwnNoun noun) const;
};

Surroundings read_surroundings(Db& db, Viewer const& viewer, Instant now);
Surroundings read_surroundings(Store& store, Viewer const& viewer, Instant now);

}  // namespace kept
