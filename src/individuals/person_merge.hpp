#pragma once
// Two people in the list who are one in life: what the one who is kept holds afterwards, and what
// each holds again when they are parted. Pure; the rows are moved by merge_store.hpp.
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "individuals/person.hpp"

namespace kept {

constexpr std::chrono::days merge_undo_for{30};

/// From whom a field is taken. `both` is for lists, and what a list does unless told otherwise.
enum class TakeFrom { kept, gone, both };
constexpr auto words_of(TakeFrom) { return std::array{"kept"sv, "gone"sv, "both"sv}; }

/// What the body of POST /api/people/{id}/merges holds. `take` names fields: {"name":"gone",
/// "phones":"both","own_fields/ID":"kept"}. A field that is not named is the kept one's, or where
/// that is empty the other's.
struct MergeAsked {
  Id gone_id;
  OwnValues take;
  bool dry_run = false;
};
constexpr auto fields_of(MergeAsked const*) {
  return std::tuple{field("gone_id", &MergeAsked::gone_id, required),
                    field("take", &MergeAsked::take, from_client),
                    field("dry_run", &MergeAsked::dry_run, from_client)};
}

/// What `kept` holds when `gone` has become one with them. Refuses at "take/FIELD": unknown_field,
/// bad_value for another word than the three or `both` of what is no list, too_many for a list that
/// would outgrow its limit.
Result<Person> merged(Person const& kept, Person const& gone, OwnValues const& take);

/// What somebody holds after an undo, and the fields that somebody changed since the merge: they
/// stay as they are now.
struct Parted {
  Person person;
  std::vector<std::string> left;
};
/// `was` is the person before the merge, `became` right after it. What the merge gave goes, what it
/// took comes back, what came since stays.
Parted parted(Person const& now, Person const& was, Person const& became);

/// Every member, those not on the wire too; sort keys follow from the name.
std::string whole_person_json(Person const& person);

enum class MergeState { undoable, undone, for_good };
constexpr auto words_of(MergeState) { return std::array{"undoable"sv, "undone"sv, "for_good"sv}; }

/// A merge that was made.
struct PersonMerge {
  Id id, kept_id, gone_id;
  std::string gone_name;
  Id by_user_id;
  std::optional<std::string> by;  // the user's name
  Instant at, undo_until;
  MergeState state = MergeState::undoable;
  std::optional<Instant> undone_at;
  RawJson was, became;    // the kept one before and after
  std::vector<Id> files;  // that stay until it can be undone no more
};
constexpr auto fields_of(PersonMerge const*) {
  return std::tuple{field("id", &PersonMerge::id),
                    field("kept_id", &PersonMerge::kept_id),
                    field("gone_id", &PersonMerge::gone_id),
                    field("gone_name", &PersonMerge::gone_name),
                    field("by_user_id", &PersonMerge::by_user_id),
                    field("by", &PersonMerge::by, not_stored),
                    field("at", &PersonMerge::at),
                    field("undo_until", &PersonMerge::undo_until),
                    field("state", &PersonMerge::state),
                    field("undone_at", &PersonMerge::undone_at),
                    field("was", &PersonMerge::was, hidden),
                    field("became", &PersonMerge::became, hidden),
                    field("files", &PersonMerge::files, hidden)};
}

}  // namespace kept
