#include "individuals/person.hpp"

#include "base/zone.hpp"
#include "individuals/call_name.hpp"

namespace kept {
namespace {

void trim(std::string& text) {
  if (auto kept = without_blanks(text); kept.size() != text.size()) text = std::string(kept);
}

bool is_country(std::string_view text) {
  return text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z';
}

bool is_language(std::string_view text) {
  if (text.size() < 2) return false;
  for (char c : text) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !(c >= '0' && c <= '9') && c != '-') return false;
  }
  return true;
}

Done check_positions(Person const& person) {
  for (std::size_t at = 0; at < person.positions.size(); ++at) {
    auto const& position = person.positions[at];
    auto place = "positions/" + std::to_string(at);
    if (!position.organisation_id) return refuse(Code::missing, place + "/organisation_id");
    if (position.since && position.until && *position.until < *position.since)
      return refuse(Code::wrong_range, place + "/until");
  }
  return {};
}

Done check_links(Person const& person) {
  for (std::size_t at = 0; at < person.links.size(); ++at) {
    auto const& link = person.links[at];
    auto place = "links/" + std::to_string(at);
    if (!link.person_id) return refuse(Code::missing, place + "/person_id");
    if (person.id && link.person_id == person.id)
      return refuse(Code::bad_value, place + "/person_id", "a link to oneself");
    for (std::size_t before = 0; before < at; ++before)
      if (person.links[before].person_id == link.person_id &&
          person.links[before].kind == link.kind)
        return refuse(Code::duplicate, place);
  }
  return {};
}

}  // namespace

void tidy(Person& person) {
  trim(person.name);
  trim(person.call_name);
  trim(person.say_it);
  trim(person.say_it_ipa);
  trim(person.address_as);
  tidy(person.name_parts);
  for (auto& name : person.name_in_other_scripts) trim(name);
  std::erase_if(person.name_in_other_scripts, [](auto const& name) { return name.empty(); });
  trim_ways(person.emails);
  trim_ways(person.phones);
  for (auto* text : {&person.birthday, &person.language, &person.country, &person.time_zone}) {
    if (*text) trim(**text);
    if (*text && (*text)->empty()) text->reset();
  }
  std::erase_if(person.own_fields, [](auto const& each) {
    return std::holds_alternative<std::monostate>(each.second);
  });
}

Done check(Person const& person) {
  if (person.name.empty()) return refuse(Code::missing, "name");
  for (std::size_t at = 0; at < person.name_in_other_scripts.size(); ++at)
    if (person.name_in_other_scripts[at].size() > 800)  // 200 characters of four bytes
      return refuse(Code::too_long, "name_in_other_scripts/" + std::to_string(at));
  if (!is_ipa(person.say_it_ipa)) return refuse(Code::bad_value, "say_it_ipa", "not IPA");
  TRY(check_roles(person.roles));
  TRY(check_positions(person));
  TRY(check_emails(person.emails));
  TRY(check_phones(person.phones));
  TRY(check_addresses(person.addresses));
  TRY(check_links(person));
  if (person.birthday && !parse_birthday(*person.birthday))
    return refuse(Code::bad_day, "birthday");
  if (person.language && !is_language(*person.language)) return refuse(Code::bad_value, "language");
  if (person.country && !is_country(*person.country)) return refuse(Code::bad_value, "country");
  if (person.time_zone && !Zone::named(*person.time_zone))
    return refuse(Code::unknown_zone, "time_zone");
  if (person.rhythm_days && (*person.rhythm_days < 1 || *person.rhythm_days > rhythm_days_max))
    return refuse(Code::wrong_range, "rhythm_days");
  return {};
}

void settle(Person& person, Day today, Person const* before) {
  bool by_default = before && before->name != person.name &&
                    before->call_name == person.call_name &&
                    before->call_name == default_call_name(before->name);
  if (person.call_name.empty() || by_default) person.call_name = default_call_name(person.name);
  person.roles_now = roles_on(person.roles, today);
  person.roles_turn_on = next_turn(person.roles, today);
  person.quiet_on = quiet_on(person.roles_now, contacts_of(person));
  auto birthday = person.birthday ? parse_birthday(*person.birthday) : std::nullopt;
  person.birthday_key.reset();
  if (birthday) person.birthday_key = month_day(*birthday);
  person.organisation = organisation_on(person, today);
}

std::string organisation_on(Person const& person, Day day) {
  for (auto const& position : person.positions)
    if ((!position.since || *position.since <= day) && (!position.until || day <= *position.until))
      return position.organisation;
  return {};
}

Contacts contacts_of(Person const& person) {
  Contacts contacts{static_cast<int>(person.contact_days), person.first_contact_on,
                    person.last_talked_on, static_cast<int>(person.unanswered)};
  if (!contacts.first) contacts.first = contacts.last;
  if (person.rhythm_days) contacts.agreed_days = static_cast<int>(*person.rhythm_days);
  return contacts;
}

bool is_employee(Person const& person, Day day) { return holds(person.roles, Role::employee, day); }

void set_recording(Person& person, Id file_id, RecordingConsent const& consent) {
  person.recording_file_id = file_id;
  person.recording_consent = consent;
  person.say_it_recording =
      "/api/people/" + to_text(person.id) + "/recording?file=" + to_text(file_id);
}

PersonBrief brief_of(Person const& person) {
  return {person.id,           person.version,   person.name,          person.call_name,
          person.organisation, person.roles_now, person.last_talked_on};
}

}  // namespace kept
