#pragma once
// Days a user is away, whole or half. They are the user's own; others learn that the user is away
// and nothing else.
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"

namespace kept {

struct Absence {
  Id id;
  std::int64_t version = 1;
  Day from, until;  // the last day among them; both the same for one day
  bool half = false;
  std::string note;  // for nobody else
  Instant created_at, changed_at;
};
constexpr auto fields_of(Absence const*) {
  return std::tuple{field("id", &Absence::id),
                    field("version", &Absence::version),
                    field("from", &Absence::from, required),
                    field("until", &Absence::until, required),
                    field("half", &Absence::half, from_client),
                    field("note", &Absence::note, from_client).max(500),
                    field("created_at", &Absence::created_at),
                    field("changed_at", &Absence::changed_at)};
}

constexpr int absence_days_max = 731;
constexpr std::size_t absences_max = 500;  // of one user

/// Trims the note: refuses wrong_range (until) for one that ends before it begins, or after more
/// than two years.
Done settle(Absence& absence);

}  // namespace kept
