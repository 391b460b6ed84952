#include "exchange/merge.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/json_write.hpp"
#include "base/text/fold.hpp"
#include "exchange/card_property.hpp"
#include "exchange/interest_words.hpp"

namespace kept {
namespace {

void take(std::string& target, std::string const& value) {
  if (!value.empty()) target = value;
}
template <class T>
void take(std::optional<T>& target, std::optional<T> const& value) {
  if (value) target = value;
}

std::string compared(std::string_view value) {
  std::string out;
  for (char const c : fold(value)) {
    if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.') out += c;
  }
  return out;
}

void merge_ways(std::vector<Way>& ways, std::vector<Way> const& more) {
  for (auto const& way : more) {
    auto const same = std::ranges::find_if(ways, [&](Way const& known) {
      return known.value == way.value || compared(known.value) == compared(way.value);
    });
    // One number may stand under two labels (phone and fax).
    bool const there = same != ways.end() &&
                       (same->label == way.label || way.label.empty() || same->label.empty());
    bool const exact = std::ranges::find(ways, way) != ways.end();
    if (!there && !exact && ways.size() < ways_max) {
      ways.push_back(way);
    } else if (there && same->label.empty() && !exact) {
      same->label = way.label;
    }
  }
}

template <class T>
void merge_list(std::vector<T>& list, std::vector<T> const& more, std::size_t most) {
  for (auto const& item : more) {
    if (std::ranges::find(list, item) == list.end() && list.size() < most) list.push_back(item);
  }
}

void merge_roles(std::vector<RoleHeld>& roles, std::vector<RoleHeld> const& more) {
  for (auto const& role : more) {
    bool const there = std::ranges::any_of(roles, [&](RoleHeld const& held) {
      return held == role || (held.role == role.role && !role.since && !role.until);
    });
    if (!there && roles.size() < roles_max) roles.push_back(role);
  }
}

std::string_view name_of_line(std::string_view line) {
  return line.substr(0, line.find_first_of(":;"));
}

/// A line replaces the one of a property that a card has once.
void merge_lines(std::vector<std::string>& lines, std::vector<std::string> const& more) {
  static constexpr std::array<std::string_view, 5> once{"N", "UID", "REV", "KIND", "PRODID"};
  for (auto const& line : more) {
    if (std::ranges::find(lines, line) != lines.end()) continue;
    auto const name = name_of_line(line);
    auto const same = std::ranges::find_if(
        lines, [&](std::string const& known) { return name_of_line(known) == name; });
    bool const replaces = same != lines.end() && std::ranges::find(once, name) != once.end();
    if (replaces) {
      *same = line;
    } else {
      lines.push_back(line);
    }
  }
}

template <class T>
bool same_fields(T const& left, T const& right, std::span<std::string_view const> passed_over) {
  bool same = true;
  for_each_field<T>([&](auto const& field) {
    if (!same || std::ranges::find(passed_over, field.name) != passed_over.end()) return;
    same = to_json(left.*field.member) == to_json(right.*field.member);
  });
  return same;
}

constexpr std::array<std::string_view, 17> derived{"id",
                                                   "version",
                                                   "created_at",
                                                   "changed_at",
                                                   "organisation",
                                                   "roles_now",
                                                   "roles_turn_on",
                                                   "last_talked_on",
                                                   "quiet_on",
                                                   "birthday_key",
                                                   "sort_key",
                                                   "deleted_at",
                                                   "people",
                                                   "first_contact_on",
                                                   "contact_days",
                                                   "unanswered",
                                                   "next_talk_by_user_id"};

}  // namespace

void merge_into(Person& person, Draft const& draft, std::vector<Position> const& positions) {
  auto const& more = draft.person;
  take(person.name, more.name);
  take(person.call_name, more.call_name);
  take(person.say_it, more.say_it);
  take(person.say_it_ipa, more.say_it_ipa);
  take(person.address_as, more.address_as);
  for_each_field<NameParts>([&](auto const& part) {
    take(person.name_parts.*part.member, more.name_parts.*part.member);
  });
  take(person.birthday, more.birthday);
  take(person.language, more.language);
  take(person.country, more.country);
  take(person.time_zone, more.time_zone);
  take(person.rhythm_days, more.rhythm_days);
  take(person.next_talk_on, more.next_talk_on);
  merge_list(person.name_in_other_scripts, more.name_in_other_scripts, 10);
  merge_roles(person.roles, more.roles);
  merge_ways(person.emails, more.emails);
  merge_ways(person.phones, more.phones);
  merge_list(person.addresses, more.addresses, 20);
  for (auto const& position : positions) {
    auto const same =
        std::ranges::find(person.positions, position.organisation_id, &Position::organisation_id);
    if (same == person.positions.end()) {
      person.positions.push_back(position);
    } else {
      take(same->title, position.title);
      take(same->since, position.since);
      take(same->until, position.until);
    }
  }
  merge_interests(person.interests, more.interests);
  for (auto const& [id, value] : more.own_fields) person.own_fields[id] = value;
  merge_lines(person.unknown_properties, more.unknown_properties);
}

void merge_into(Organisation& organisation, Draft const& draft) {
  auto const& more = draft.person;
  take(organisation.name, more.name);
  merge_list(organisation.name_in_other_scripts, more.name_in_other_scripts, 10);
  merge_roles(organisation.roles, more.roles);
  merge_ways(organisation.emails, more.emails);
  merge_ways(organisation.phones, more.phones);
  merge_list(organisation.addresses, more.addresses, 20);
  take(organisation.web, draft.web);
  for (auto const& [id, value] : more.own_fields) organisation.own_fields[id] = value;
}

Organisation organisation_of(Draft const& draft) {
  Organisation organisation;
  merge_into(organisation, draft);
  return organisation;
}

bool same_content(Person const& left, Person const& right) {
  return same_fields(left, right, derived);
}
bool same_content(Organisation const& left, Organisation const& right) {
  return same_fields(left, right, derived);
}

}  // namespace kept
