#include "individuals/bulk_change.hpp"

#include <algorithm>
#include <cmath>

namespace kept {
namespace {

constexpr std::string_view own_prefix = "own_fields/";

using TextField = std::optional<std::string> Person::*;

/// The texts that many people may have in common; nullptr for any other field.
TextField text_field(std::string_view name) {
  if (name == "language") return &Person::language;
  if (name == "country") return &Person::country;
  if (name == "time_zone") return &Person::time_zone;
  return nullptr;
}

bool is_empty(OwnValue const& value) { return std::holds_alternative<std::monostate>(value); }

/// What is wrong with it, if something is.
std::optional<Code> problem_of(std::string_view name, OwnValue const& value) {
  if (name.starts_with(own_prefix)) return {};
  bool const is_text = text_field(name) != nullptr;
  if (!is_text && name != "rhythm_days") return Code::unknown_field;
  if (is_empty(value)) return {};
  if (is_text)
    return std::holds_alternative<std::string>(value) ? std::nullopt
                                                      : std::optional(Code::wrong_type);
  auto const* days = std::get_if<double>(&value);
  if (!days || *days != std::floor(*days)) return Code::wrong_type;
  if (*days < 1 || *days > rhythm_days_max) return Code::wrong_range;
  return {};
}

OwnValue field_of(Person const& person, std::string_view name) {
  if (name.starts_with(own_prefix)) {
    auto const found = person.own_fields.find(std::string(name.substr(own_prefix.size())));
    return found == person.own_fields.end() ? OwnValue{} : found->second;
  }
  if (auto const text = text_field(name))
    return person.*text ? OwnValue(*(person.*text)) : OwnValue{};
  if (name == "rhythm_days" && person.rhythm_days) return static_cast<double>(*person.rhythm_days);
  return {};
}

void put_field(Person& person, std::string_view name, OwnValue const& value) {
  if (name.starts_with(own_prefix)) {
    auto const id = std::string(name.substr(own_prefix.size()));
    if (is_empty(value))
      person.own_fields.erase(id);
    else
      person.own_fields[id] = value;
  } else if (auto const text = text_field(name)) {
    auto const* given = std::get_if<std::string>(&value);
    person.*text = given ? std::optional(*given) : std::nullopt;
  } else if (name == "rhythm_days") {
    auto const* days = std::get_if<double>(&value);
    person.rhythm_days = days ? std::optional(static_cast<std::int64_t>(*days)) : std::nullopt;
  }
}

void end_role(std::vector<RoleHeld>& roles, Role role, Day today) {
  std::erase_if(roles, [&](RoleHeld& held) {
    if (held.role != role || !holds({held}, role, today)) return false;
    if (held.since && *held.since >= today) return true;
    held.until = today + -1;
    return false;
  });
}

}  // namespace

BulkTouched touched_by(BulkChange const& change, Person const& person) {
  BulkTouched touched;
  if (change.add_role || change.end_role) touched.roles = person.roles;
  for (auto const& [name, value] : change.fields) touched.fields[name] = field_of(person, name);
  return touched;
}

Done check(BulkChange const& change) {
  if (!change.add_role && !change.end_role && change.fields.empty()) return refuse(Code::missing);
  if (change.add_role && change.add_role == change.end_role)
    return refuse(Code::bad_value, "end_role", "the same role cannot begin and end");
  for (auto const& [name, value] : change.fields)
    if (auto const problem = problem_of(name, value)) return refuse(*problem, "fields/" + name);
  return {};
}

Person changed_in_bulk(Person person, BulkChange const& change, Day today) {
  if (change.end_role) end_role(person.roles, *change.end_role, today);
  if (change.add_role && !holds(person.roles, *change.add_role, today))
    person.roles.push_back({*change.add_role, today, {}});
  for (auto const& [name, value] : change.fields) put_field(person, name, value);
  return person;
}

Person taken_back(Person person, BulkTouched const& was) {
  if (was.roles) person.roles = *was.roles;
  for (auto const& [name, value] : was.fields) put_field(person, name, value);
  return person;
}

BulkChange change_of(BulkChangeMade const& made) {
  return {made.add_role, made.end_role, made.fields};
}

}  // namespace kept
