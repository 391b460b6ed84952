#pragma once
// Who is looking. Every store function that reads takes a Viewer, so nothing is read by nobody.
#include "base/field.hpp"
#include "base/id.hpp"

namespace kept {

/// What a user may do, from little to everything; comparable.
enum class Access { viewer, staff, admin, owner };
constexpr auto words_of(Access) { return std::array{"viewer"sv, "staff"sv, "admin"sv, "owner"sv}; }

struct Viewer {
  Id user_id = {};
  Id person_id = {};  // the person of the same human, where there is one
  Access access = Access::viewer;

  /// Kept itself: timed work, backup, migrations. Sees everything; never made from a request.
  static Viewer system() { return {Id{}, Id{}, Access::owner}; }
  bool is_system() const { return !user_id; }
};

}  // namespace kept
