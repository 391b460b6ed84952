// Many new people in one write: one table after another, each in the order of its key, since
// neighbours share a page of its tree and every page is fetched and written once.
#include <algorithm>
#include <map>

#include "individuals/interest_store.hpp"
#include "individuals/person_rows.hpp"
#include "individuals/person_store.hpp"
#include "individuals/position_store.hpp"
#include "individuals/view_count.hpp"
#include "store/audit.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

void insert_people(Tx& tx, Viewer const& by, std::span<PreparedPerson> people) {
  for (auto& prepared : people) {
    auto& person = prepared.person;
    for (auto& interest : person.interests) {
      interest.conversation_id = {};
      interest.by_user_id = by.user_id;
      if (interest.learned_at.micros == 0) interest.learned_at = person.created_at;
    }
    if (!person.positions.empty()) person.organisation = organisation_on(person, prepared.today);
    insert_row(tx, "person", person);
    add_to_timeline(tx, {.person_id = person.id,
                         .at = person.created_at,
                         .kind = TimelineKind::person_created,
                         .ref_id = person.id});
    tx.audit(by, "person", person.id, "made");
  }
}

void insert_roles(Tx& tx, std::span<Person const* const> by_name) {
  std::vector<std::pair<Role, Person const*>> roles;
  for (auto const* person : by_name)
    for (auto role : person->roles_now) roles.emplace_back(role, person);
  std::ranges::stable_sort(roles, {}, [](auto const& each) { return each.first; });
  for (auto const& [role, person] : roles) add_role(tx, *person, role);
}

void insert_keys(Tx& tx, std::span<PreparedPerson const> people) {
  std::vector<std::pair<MatchKey const*, Id>> keys;
  for (auto const& prepared : people)
    for (auto const& key : prepared.keys) keys.emplace_back(&key, prepared.person.id);
  std::ranges::stable_sort(keys, {}, [](auto const& each) {
    return std::pair(std::string_view(each.first->kind), std::string_view(each.first->value));
  });
  for (auto const& [key, id] : keys) add_key(tx, id, *key);
}

void count_people(Tx& tx, std::span<PreparedPerson const> people) {
  std::map<std::string, std::int64_t> views;
  for (auto const& prepared : people) {
    ++views[view_name("people")];
    for (auto role : prepared.person.roles_now) ++views[view_name("people", role)];
  }
  for (auto const& [view, count] : views) count_in_view(tx, view, people.front().person.id, count);
}

}  // namespace

void add_people_in_bulk(Tx& tx, Viewer const& by, std::span<PreparedPerson> people) {
  if (people.empty()) return;
  insert_people(tx, by, people);
  std::vector<Person const*> by_name;
  for (auto const& prepared : people) by_name.push_back(&prepared.person);
  std::ranges::stable_sort(
      by_name, {}, [](auto const* person) { return std::string_view(person->sort_key.bytes); });
  insert_roles(tx, by_name);
  add_positions_in_bulk(tx, by_name);
  for (auto const* person : by_name)
    add_own_values(tx, person->id, person->sort_key, person->own_fields);
  add_interest_rows_in_bulk(tx, by_name);
  insert_keys(tx, people);
  count_people(tx, people);
}

}  // namespace kept
