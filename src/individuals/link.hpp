#pragma once
// A link between two people. It is kept on both sides: who reports to Ali is managed by him.
#include <array>
#include <string>

#include "base/field.hpp"

namespace kept {

enum class LinkKind {
  spouse_of,
  child_of,
  parent_of,
  sibling_of,
  reports_to,
  manages,
  introduced_by,
  introduced,
  friend_of,
  assistant_of,
  assisted_by,
  colleague_of,
  other
};
constexpr auto words_of(LinkKind) {
  return std::array{"spouse_of"sv,  "child_of"sv,     "parent_of"sv,     "sibling_of"sv,
                    "reports_to"sv, "manages"sv,      "introduced_by"sv, "introduced"sv,
                    "friend_of"sv,  "assistant_of"sv, "assisted_by"sv,   "colleague_of"sv,
                    "other"sv};
}

/// How the other one sees the same link.
constexpr LinkKind from_the_other_side(LinkKind kind) {
  switch (kind) {
    case LinkKind::child_of:
      return LinkKind::parent_of;
    case LinkKind::parent_of:
      return LinkKind::child_of;
    case LinkKind::reports_to:
      return LinkKind::manages;
    case LinkKind::manages:
      return LinkKind::reports_to;
    case LinkKind::introduced_by:
      return LinkKind::introduced;
    case LinkKind::introduced:
      return LinkKind::introduced_by;
    case LinkKind::assistant_of:
      return LinkKind::assisted_by;
    case LinkKind::assisted_by:
      return LinkKind::assistant_of;
    case LinkKind::spouse_of:
    case LinkKind::sibling_of:
    case LinkKind::friend_of:
    case LinkKind::colleague_of:
    case LinkKind::other:
      break;
  }
  return kind;
}

struct PersonLink {
  Id person_id;
  std::string name;  // of that person, as it is now
  LinkKind kind = LinkKind::other;
  bool operator==(PersonLink const&) const = default;
};
constexpr auto fields_of(PersonLink const*) {
  return std::tuple{field("person_id", &PersonLink::person_id, required),
                    field("name", &PersonLink::name), field("kind", &PersonLink::kind, required)};
}

}  // namespace kept
