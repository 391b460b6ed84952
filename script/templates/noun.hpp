#pragma once
// A @noun@: one sentence that says what it is to the people who use Kept.
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

struct @Noun@ {
  Id id;
  std::int64_t version = 1;
  std::string name;
  Instant created_at, changed_at;
};
constexpr auto fields_of(@Noun@ const*) {
  return std::tuple{field("id", &@Noun@::id), field("version", &@Noun@::version),
                    field("name", &@Noun@::name, required).max(200),
                    field("created_at", &@Noun@::created_at),
                    field("changed_at", &@Noun@::changed_at)};
}

/// The rule every @noun@ keeps, whether new or changed. Refuses missing (name).
Done settle(@Noun@& @noun@);

}  // namespace kept
