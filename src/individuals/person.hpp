#pragma once
// A human being we have a relationship with: what is known, and the rules it keeps.
#include <optional>
#include <string>
#include <vector>

#include "firm/interest.hpp"
#include "individuals/birthday.hpp"
#include "individuals/link.hpp"
#include "individuals/name_parts.hpp"
#include "individuals/reach.hpp"
#include "individuals/rhythm.hpp"
#include "individuals/role.hpp"

namespace kept {

/// What somebody is in an organisation. `until` is the last day; without it it goes on.
struct Position {
  Id organisation_id;
  std::string organisation;  // its name, as it is now
  std::string title;
  std::optional<Day> since, until;
  bool operator==(Position const&) const = default;
};
constexpr auto fields_of(Position const*) {
  return std::tuple{field("organisation_id", &Position::organisation_id, required),
                    field("organisation", &Position::organisation),
                    field("title", &Position::title, from_client).max(200),
                    field("since", &Position::since, from_client),
                    field("until", &Position::until, from_client)};
}

struct Person {
  Id id;
  std::int64_t version = 0;
  std::string name;  // as written
  std::vector<std::string> name_in_other_scripts;
  std::string call_name;   // default_call_name(name) unless somebody said otherwise
  std::string say_it;      // how the name is said, in the reader's letters
  std::string say_it_ipa;  // the same in the International Phonetic Alphabet
  std::string address_as;  // Mrs Holm, أبو خالد
  NameParts name_parts;
  std::vector<RoleHeld> roles;
  std::vector<Position> positions;
  std::vector<Way> emails, phones;
  std::vector<Address> addresses;
  std::optional<std::string> birthday;          // birthday.hpp
  std::optional<std::string> language;          // BCP 47
  std::optional<std::string> country;           // ISO 3166-1, two capitals
  std::optional<std::string> time_zone;         // IANA
  std::optional<std::string> photo;             // its address, made by the server
  std::optional<std::string> say_it_recording;  // likewise
  std::optional<RecordingConsent> recording_consent;
  std::vector<PersonLink> links;
  std::vector<Interest> interests;
  OwnValues own_fields;                     // by the id of the own field
  std::optional<std::int64_t> rhythm_days;  // the longest silence agreed by hand
  std::optional<Day> next_talk_on;          // gone with the first talk from that day on
  Id next_talk_by_user_id;                  // who set it, and is reminded
  Instant created_at, changed_at;

  // Not on the wire. What lists and Today look things up by is made from the rest (settle).
  std::vector<std::string> unknown_properties;  // lines of a vCard we have no place for
  std::string organisation;                     // name of the first position held now
  std::vector<Role> roles_now;
  std::optional<Day> roles_turn_on;  // next_turn
  // Set by conversations alone: what the rhythm is learnt from (Contacts).
  std::optional<Day> last_talked_on, first_contact_on;
  std::int64_t contact_days = 0, unanswered = 0;
  std::optional<Day> quiet_on;               // rhythm.hpp
  std::optional<std::int64_t> birthday_key;  // month_day
  Id photo_file_id, recording_file_id;
  Bytes sort_key;                     // base/text/sort_key.hpp, in the firm's language
  std::optional<Instant> deleted_at;  // in the bin since
};
constexpr auto fields_of(Person const*) {
  return std::tuple{
      field("id", &Person::id),
      field("version", &Person::version),
      field("name", &Person::name, required).max(500),
      field("name_in_other_scripts", &Person::name_in_other_scripts, from_client).max(10),
      field("call_name", &Person::call_name, from_client).max(100),
      field("say_it", &Person::say_it, from_client).max(200),
      field("say_it_ipa", &Person::say_it_ipa, from_client).max(200),
      field("address_as", &Person::address_as, from_client).max(100),
      field("name_parts", &Person::name_parts, from_client),
      field("roles", &Person::roles, from_client).max(roles_max),
      field("positions", &Person::positions, from_client).max(50),
      field("emails", &Person::emails, from_client).max(ways_max),
      field("phones", &Person::phones, from_client).max(ways_max),
      field("addresses", &Person::addresses, from_client).max(20),
      field("birthday", &Person::birthday, from_client).max(10),
      field("language", &Person::language, from_client).max(35),
      field("country", &Person::country, from_client).max(2),
      field("time_zone", &Person::time_zone, from_client).max(60),
      field("photo", &Person::photo),
      field("say_it_recording", &Person::say_it_recording),
      field("recording_consent", &Person::recording_consent),
      field("links", &Person::links, from_client).max(200),
      field("interests", &Person::interests, from_client).max(interests_max),
      field("own_fields", &Person::own_fields, from_client),
      field("rhythm_days", &Person::rhythm_days, from_client),
      field("next_talk_on", &Person::next_talk_on, from_client),
      field("next_talk_by_user_id", &Person::next_talk_by_user_id),
      field("created_at", &Person::created_at),
      field("changed_at", &Person::changed_at),
      field("unknown_properties", &Person::unknown_properties, hidden),
      field("organisation", &Person::organisation, hidden),
      field("roles_now", &Person::roles_now, hidden),
      field("roles_turn_on", &Person::roles_turn_on, hidden),
      field("last_talked_on", &Person::last_talked_on, hidden),
      field("first_contact_on", &Person::first_contact_on, hidden),
      field("contact_days", &Person::contact_days, hidden),
      field("unanswered", &Person::unanswered, hidden),
      field("quiet_on", &Person::quiet_on, hidden),
      field("birthday_key", &Person::birthday_key, hidden),
      field("photo_file_id", &Person::photo_file_id, hidden),
      field("recording_file_id", &Person::recording_file_id, hidden),
      field("sort_key", &Person::sort_key, hidden),
      field("deleted_at", &Person::deleted_at, hidden)};
}

/// One row of a list.
struct PersonBrief {
  Id id;
  std::int64_t version = 0;
  std::string name, call_name, organisation;
  std::vector<Role> roles;
  std::optional<Day> last_talked_on;
};
constexpr auto fields_of(PersonBrief const*) {
  return std::tuple{field("id", &PersonBrief::id),
                    field("version", &PersonBrief::version),
                    field("name", &PersonBrief::name),
                    field("call_name", &PersonBrief::call_name),
                    field("organisation", &PersonBrief::organisation),
                    field("roles", &PersonBrief::roles),
                    field("last_talked_on", &PersonBrief::last_talked_on)};
}
PersonBrief brief_of(Person const& person);

/// Takes away blanks around what was written, and list items that hold nothing.
void tidy(Person& person);
/// What the field table cannot say: an empty name, e-mails, birthdays, zones, links to oneself.
Done check(Person const& person);
/// Fills in what follows from the rest on that day: call_name where empty or `before` had the
/// default one, roles_now, roles_turn_on, quiet_on, birthday_key, organisation.
void settle(Person& person, Day today, Person const* before = nullptr);

/// The name of the first organisation somebody has a position in on that day; "" for none.
std::string organisation_on(Person const& person, Day day);

Contacts contacts_of(Person const& person);

bool is_employee(Person const& person, Day day);

/// The address changes with the recording, so that a browser never plays the old one.
void set_recording(Person& person, Id file_id, RecordingConsent const& consent);

}  // namespace kept
