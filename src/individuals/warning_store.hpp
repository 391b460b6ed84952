#pragma once
// What a user does not want to mention to somebody: the user's own, seen by nobody else, and in no
// audit, search or list.
#include <optional>
#include <string>

#include "base/field.hpp"
#include "store/database.hpp"

namespace kept {

struct PersonWarning {
  std::string text;  // empty: none
  std::optional<Instant> changed_at;
};
constexpr auto fields_of(PersonWarning const*) {
  return std::tuple{field("text", &PersonWarning::text, required).max(1'000),
                    field("changed_at", &PersonWarning::changed_at)};
}

/// Where two people became one, the warnings of both, a line each.
PersonWarning warning_of(Db& db, Viewer const& viewer, Id person_id);
/// In place of what there was; an empty text takes it away. Refuses not_found for somebody who is
/// not there.
Done set_warning(Tx& tx, Viewer const& by, Id person_id, std::string_view text);
/// A person is gone for good.
void forget_warnings(Tx& tx, Id person_id);

}  // namespace kept
