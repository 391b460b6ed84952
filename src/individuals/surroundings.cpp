#include "individuals/surroundings.hpp"

#include "firm/firm_store.hpp"
#include "firm/own_field_store.hpp"
#include "firm/topic_store.hpp"

namespace kept {

std::vector<OwnField> Surroundings::own_fields_of(OwnNoun noun) const {
  std::vector<OwnField> of_noun;
  for (auto const& field : own_fields)
    if (field.noun == noun) of_noun.push_back(field);
  return of_noun;
}

Surroundings read_surroundings(Db& db, Viewer const& viewer, Instant now) {
  Surroundings around;
  around.zone = firm_zone(db, viewer);
  around.now = now;
  around.today = around.zone.day_of(now);
  auto rows = db.query("select language, country from firm");
  if (rows.next()) {
    around.language = rows.text(0);
    around.country = rows.text(1);
  }
  around.own_fields = list_own_fields(db, viewer);
  around.vocabulary = vocabulary_of_firm(db, viewer);
  return around;
}

Surroundings read_surroundings(Store& store, Viewer const& viewer, Instant now) {
  return store.read([&](Db& db) { return read_surroundings(db, viewer, now); });
}

}  // namespace kept
