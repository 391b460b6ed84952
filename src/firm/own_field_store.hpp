#pragma once
// The firm's own fields in the database.
#include <optional>
#include <vector>

#include "firm/own_field.hpp"
#include "store/database.hpp"

namespace kept {

/// In the order they are shown in; of one noun, or of both.
std::vector<OwnField> list_own_fields(Db& db, Viewer const& viewer,
                                      std::optional<OwnNoun> noun = {});
std::optional<OwnField> find_own_field(Db& db, Viewer const& viewer, Id id);

/// At the end of its noun's. Refuses duplicate (name) and too_many.
Result<OwnField> add_own_field(Tx& tx, Viewer const& by, OwnField field);
/// Refuses stale and duplicate (name).
Result<OwnField> save_own_field(Tx& tx, Viewer const& by, OwnField const& before, OwnField after);
/// What people and organisations hold in it stays in their rows, unseen; tells OwnFieldRemoved.
Done remove_own_field(Tx& tx, Viewer const& by, OwnField const& field);

struct OwnFieldRemoved {
  Id id;
  OwnNoun noun;
};

}  // namespace kept
