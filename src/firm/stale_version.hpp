#pragma once
// If-Match against the thing as it is now.
#include "http/context.hpp"

namespace kept {

/// Refuses precondition_required without If-Match, and stale, with the present object, for an older
/// version.
template <class T>
Done meets_version(Context const& context, T const& present) {
  auto version = TRY(context.version());
  if (version == present.version) return {};
  auto refusal = refuse(Code::stale);
  refusal.present = to_json(present);
  return refusal;
}

}  // namespace kept
