#pragma once
// The person or the organisation that a thing is about: a promise, a task.
#include <array>
#include <string>
#include <string_view>

#include "base/field.hpp"
#include "base/result.hpp"
#include "store/database.hpp"

namespace kept {

enum class Noun { person, organisation };
constexpr auto words_of(Noun) { return std::array{"person"sv, "organisation"sv}; }

/// The other side.
struct Counterpart {
  Noun noun = Noun::person;
  Id id;
  std::string name;
};
constexpr auto fields_of(Counterpart const*) {
  return std::tuple{field("noun", &Counterpart::noun), field("id", &Counterpart::id),
                    field("name", &Counterpart::name)};
}

/// Refuses bad_id with the field for one that is given and not there, or in the bin.
Done check_counterpart(Db& db, Id person_id, Id organisation_id);

}  // namespace kept
