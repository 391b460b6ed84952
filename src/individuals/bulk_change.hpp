#pragma once
// One change to many people at once, and what takes it back: pure. bulk_change_run.hpp does it to
// all of them.
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "individuals/person.hpp"

namespace kept {

constexpr std::size_t bulk_people_max = 10'000;
constexpr std::size_t bulk_named_max = 100;  // how many of those who are left out are named
constexpr std::chrono::days bulk_undo_for{30};

/// What each of them is to be. `fields` holds rhythm_days, language, country, time_zone and
/// own_fields/ID; null empties one.
struct BulkChange {
  std::optional<Role> add_role;  // from today on
  std::optional<Role> end_role;  // yesterday was its last day
  OwnValues fields;
};

/// What the body of POST /api/people/bulk-changes holds: who (`ids`, or all that a list with these
/// `filters` shows, written as in a saved view) and what.
struct BulkAsked {
  std::vector<Id> ids;
  std::optional<std::string> filters;
  std::optional<Role> add_role, end_role;
  OwnValues fields;
  std::optional<std::int64_t> expects;  // as many are to be changed, or nobody is
  bool dry_run = false;
};
constexpr auto fields_of(BulkAsked const*) {
  return std::tuple{field("ids", &BulkAsked::ids, from_client).max(2 * bulk_people_max),
                    field("filters", &BulkAsked::filters, from_client).max(1'000),
                    field("add_role", &BulkAsked::add_role, from_client),
                    field("end_role", &BulkAsked::end_role, from_client),
                    field("fields", &BulkAsked::fields, from_client),
                    field("expects", &BulkAsked::expects, from_client),
                    field("dry_run", &BulkAsked::dry_run, from_client)};
}

/// Of somebody, all that a change touches: what it was, and what it became.
struct BulkTouched {
  std::optional<std::vector<RoleHeld>> roles;
  OwnValues fields;
  bool operator==(BulkTouched const&) const = default;
};
constexpr auto fields_of(BulkTouched const*) {
  return std::tuple{field("roles", &BulkTouched::roles), field("fields", &BulkTouched::fields)};
}
BulkTouched touched_by(BulkChange const& change, Person const& person);

/// Refuses missing for a change of nothing; at "fields/NAME": unknown_field, and wrong_type.
Done check(BulkChange const& change);
/// One that check() passed.
Person changed_in_bulk(Person person, BulkChange const& change, Day today);
/// What was touched is as it was; the rest stays as it is now.
Person taken_back(Person person, BulkTouched const& was);

struct BulkNamed {
  Id id;
  std::string name;
};
constexpr auto fields_of(BulkNamed const*) {
  return std::tuple{field("id", &BulkNamed::id), field("name", &BulkNamed::name)};
}

/// Who is left out, and why: same_as_before, not_found, stale (changed meanwhile), or what the
/// change would be refused with.
struct BulkLeftOut {
  std::string code;
  std::int64_t count = 0;
  std::vector<BulkNamed> people;  // the first of them; not kept
};
constexpr auto fields_of(BulkLeftOut const*) {
  return std::tuple{field("code", &BulkLeftOut::code), field("count", &BulkLeftOut::count),
                    field("people", &BulkLeftOut::people)};
}

/// What a change would do: the answer to a dry run.
struct BulkPreview {
  std::int64_t asked = 0, changes = 0;
  std::vector<BulkLeftOut> left_out;
};
constexpr auto fields_of(BulkPreview const*) {
  return std::tuple{field("asked", &BulkPreview::asked), field("changes", &BulkPreview::changes),
                    field("left_out", &BulkPreview::left_out)};
}

/// `running` is also what a server that was stopped in the middle left behind.
enum class BulkState { running, undoable, undone, for_good };
constexpr auto words_of(BulkState) {
  return std::array{"running"sv, "undoable"sv, "undone"sv, "for_good"sv};
}

/// A change that was made.
struct BulkChangeMade {
  Id id, by_user_id;
  std::optional<std::string> by;  // the user's name
  Instant at, undo_until;
  BulkState state = BulkState::running;
  std::optional<Instant> undone_at;
  std::optional<Role> add_role, end_role;
  OwnValues fields;
  std::int64_t asked = 0, changed = 0;
  std::vector<BulkLeftOut> left_out;
};
constexpr auto fields_of(BulkChangeMade const*) {
  return std::tuple{field("id", &BulkChangeMade::id),
                    field("by_user_id", &BulkChangeMade::by_user_id),
                    field("by", &BulkChangeMade::by, not_stored),
                    field("at", &BulkChangeMade::at),
                    field("undo_until", &BulkChangeMade::undo_until),
                    field("state", &BulkChangeMade::state),
                    field("undone_at", &BulkChangeMade::undone_at),
                    field("add_role", &BulkChangeMade::add_role),
                    field("end_role", &BulkChangeMade::end_role),
                    field("fields", &BulkChangeMade::fields),
                    field("asked", &BulkChangeMade::asked),
                    field("changed", &BulkChangeMade::changed),
                    field("left_out", &BulkChangeMade::left_out)};
}
BulkChange change_of(BulkChangeMade const& made);

struct BulkUndone {
  std::int64_t back = 0;
  std::vector<BulkLeftOut> left_out;
};
constexpr auto fields_of(BulkUndone const*) {
  return std::tuple{field("back", &BulkUndone::back), field("left_out", &BulkUndone::left_out)};
}

}  // namespace kept
