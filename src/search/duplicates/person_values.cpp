#include "search/duplicates/person_values.hpp"

namespace kept {

std::vector<RecordValue> record_values(Person const& person) {
  std::vector<RecordValue> values;
  auto const add = [&](RecordPart part, std::string_view text) {
    if (!text.empty()) values.push_back({part, text});
  };
  add(RecordPart::name, person.name);
  for (auto const& name : person.name_in_other_scripts) add(RecordPart::name, name);
  if (person.birthday) add(RecordPart::birthday, *person.birthday);
  for (auto const& way : person.emails) add(RecordPart::email, way.value);
  for (auto const& way : person.phones) add(RecordPart::phone, way.value);
  for (auto const& address : person.addresses) {
    add(RecordPart::street, address.street);
    add(RecordPart::postcode, address.postal_code);
    add(RecordPart::town, address.city);
  }
  for (auto const& position : person.positions) {
    add(RecordPart::organisation, position.organisation);
    add(RecordPart::occupation, position.title);
  }
  return values;
}

bool compares_otherwise(Person const& before, Person const& after) {
  return before.name != after.name || before.name_in_other_scripts != after.name_in_other_scripts ||
         before.birthday != after.birthday || before.emails != after.emails ||
         before.phones != after.phones || before.addresses != after.addresses ||
         before.positions != after.positions;
}

}  // namespace kept
