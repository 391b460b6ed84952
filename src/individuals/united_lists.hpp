#pragma once
// Lists of two people who become one: what is the same thing in both stands once.
#include <string>
#include <vector>

#include "base/json.hpp"
#include "individuals/person.hpp"

namespace kept {

/// Do two items stand for one thing, whatever else is written beside it?
template <class T>
bool is_same_item(T const& left, T const& right) {
  return to_json(left) == to_json(right);
}
inline bool is_same_item(Interest const& left, Interest const& right) {
  return same_interest(left, right);
}
/// One value under two labels is one way to reach somebody.
bool is_same_item(Way const& left, Way const& right);
bool is_same_item(Address const& left, Address const& right);
inline bool is_same_item(PersonLink const& left, PersonLink const& right) {
  return left.person_id == right.person_id && left.kind == right.kind;
}
/// The organisation's name is not part of it.
bool is_same_item(Position const& left, Position const& right);

/// Adds what is not there yet, in its order.
template <class T>
void unite(std::vector<T>& list, std::vector<T> const& more) {
  for (auto const& item : more) {
    bool there = false;
    for (auto const& known : list) there = there || is_same_item(known, item);
    if (!there) list.push_back(item);
  }
}
/// Spans of one role that meet become one span.
void unite(std::vector<RoleHeld>& roles, std::vector<RoleHeld> const& more);
/// A title or day that one position lacks comes from the same position of the other.
void unite(std::vector<Position>& positions, std::vector<Position> const& more);

/// Lines of a vCard; of a property that a card has once, the one that is there stays.
void unite_card_lines(std::vector<std::string>& lines, std::vector<std::string> const& more);

}  // namespace kept
