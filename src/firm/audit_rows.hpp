#pragma once
// The audit rows of this room's nouns. Hidden fields (hashes, keys) are never in them.
#include "store/audit.hpp"

namespace kept {

template <Described T>
void audit_made(Tx& tx, Viewer const& by, std::string_view noun, T const& thing) {
  tx.audit(by, noun, thing.id, "made", differences(T{}, thing));
}

template <Described T>
void audit_changed(Tx& tx, Viewer const& by, std::string_view noun, T const& before,
                   T const& after) {
  auto what = differences(before, after);
  if (what != "{}") tx.audit(by, noun, after.id, "changed", what);
}

}  // namespace kept
