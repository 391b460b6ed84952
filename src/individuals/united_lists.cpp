#include "individuals/united_lists.hpp"

#include <algorithm>
#include <array>

#include "base/text/fold.hpp"

namespace kept {
namespace {

/// Without what is only the way of writing: case, blanks, and what stands between digits.
std::string compared(std::string_view value) {
  std::string out;
  for (char const c : fold(value))
    if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.' && c != '/') out += c;
  return out;
}

/// 00 is written for + in much of the world.
std::string compared_way(std::string_view value) {
  if (value.find('@') != std::string_view::npos) return fold(value);
  auto out = compared(value);
  if (out.starts_with("00")) out = "+" + out.substr(2);
  return out;
}

bool meet(RoleHeld const& left, RoleHeld const& right) {
  bool const before = left.until && right.since && *left.until + 1 < *right.since;
  bool const after = right.until && left.since && *right.until + 1 < *left.since;
  return left.role == right.role && !before && !after;
}

/// The earliest day that is known; an end only where both end.
RoleHeld joined(RoleHeld const& left, RoleHeld const& right) {
  RoleHeld both = left;
  if (right.since && (!both.since || *right.since < *both.since)) both.since = right.since;
  if (!right.until || !both.until) {
    both.until.reset();
  } else {
    both.until = std::max(*both.until, *right.until);
  }
  return both;
}

template <class T>
bool agree(std::optional<T> const& left, std::optional<T> const& right) {
  return !left || !right || *left == *right;
}

bool agree(std::string const& left, std::string const& right) {
  return left.empty() || right.empty() || fold(left) == fold(right);
}

std::string_view property_of(std::string_view line) {
  return line.substr(0, line.find_first_of(":;"));
}

}  // namespace

bool is_same_item(Way const& left, Way const& right) {
  return compared_way(left.value) == compared_way(right.value);
}

bool is_same_item(Address const& left, Address const& right) {
  auto const key = [](Address const& each) {
    return compared(each.street) + "\n" + compared(each.postal_code) + "\n" + compared(each.city) +
           "\n" + compared(each.country);
  };
  return key(left) == key(right);
}

bool is_same_item(Position const& left, Position const& right) {
  return left.organisation_id == right.organisation_id && left.title == right.title &&
         left.since == right.since && left.until == right.until;
}

void unite(std::vector<RoleHeld>& roles, std::vector<RoleHeld> const& more) {
  for (auto role : more) {
    for (;;) {
      auto const met =
          std::ranges::find_if(roles, [&](RoleHeld const& held) { return meet(held, role); });
      if (met == roles.end()) break;
      role = joined(*met, role);
      if (role == *met) break;
      roles.erase(met);
    }
    if (std::ranges::find(roles, role) == roles.end()) roles.push_back(role);
  }
}

void unite(std::vector<Position>& positions, std::vector<Position> const& more) {
  for (auto const& position : more) {
    auto const same = std::ranges::find_if(positions, [&](Position const& known) {
      return known.organisation_id == position.organisation_id &&
             agree(known.title, position.title) && agree(known.since, position.since) &&
             agree(known.until, position.until);
    });
    if (same == positions.end()) {
      positions.push_back(position);
      continue;
    }
    if (same->title.empty()) same->title = position.title;
    if (!same->since) same->since = position.since;
    if (!same->until) same->until = position.until;
  }
}

void unite_card_lines(std::vector<std::string>& lines, std::vector<std::string> const& more) {
  static constexpr std::array<std::string_view, 5> once{"N", "UID", "REV", "KIND", "PRODID"};
  for (auto const& line : more) {
    auto const property = property_of(line);
    bool const only_one = std::ranges::find(once, property) != once.end();
    bool const there = std::ranges::any_of(lines, [&](std::string const& known) {
      return known == line || (only_one && property_of(known) == property);
    });
    if (!there) lines.push_back(line);
  }
}

}  // namespace kept
