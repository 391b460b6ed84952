#include "exchange/card_writing.hpp"

#include <algorithm>

#include "exchange/card_draft.hpp"
#include "exchange/card_label.hpp"
#include "exchange/card_reading.hpp"
#include "exchange/interest_words.hpp"
#include "exchange/transfer_encoding.hpp"
#include "individuals/call_name.hpp"

namespace kept {
namespace {

constexpr std::string_view name_remembered = "X-KEPT-NAME";
/// On a kept line: it never was in a member of the person, so it cannot be out of date.
constexpr std::string_view aside = "X-KEPT-ASIDE";

CardProperty text_property(std::string_view name, std::string_view text) {
  return {"", std::string(name), {}, escape_text(text)};
}

void add_ways(std::vector<CardProperty>& card, std::string_view name,
              std::vector<Way> const& ways) {
  for (std::size_t i = 0; i < ways.size(); ++i) {
    CardProperty property = text_property(name, ways[i].value);
    set_label(property, ways[i].label);
    if (i == 0 && ways.size() > 1) property.set("PREF", "1");
    card.push_back(std::move(property));
  }
}

void add_addresses(std::vector<CardProperty>& card, std::vector<Address> const& addresses) {
  for (auto const& address : addresses) {
    CardProperty property{"", "ADR", {}, ";;"};
    for (auto const* part :
         {&address.street, &address.city, &address.region, &address.postal_code}) {
      property.value += escape_text(*part) + ";";
    }
    property.value += escape_text(address.country);
    set_label(property, address.label);
    card.push_back(std::move(property));
  }
}

void add_positions(std::vector<CardProperty>& card, std::vector<Position> const& positions) {
  for (std::size_t i = 0; i < positions.size(); ++i) {
    auto const& position = positions[i];
    // A group says which title goes with which organisation.
    std::string const group = positions.size() > 1 ? "org" + std::to_string(i + 1) : "";
    CardProperty organisation = text_property("ORG", position.organisation);
    organisation.group = group;
    if (position.since) organisation.set("X-SINCE", to_text(*position.since));
    if (position.until) organisation.set("X-UNTIL", to_text(*position.until));
    card.push_back(std::move(organisation));
    if (position.title.empty()) continue;
    card.push_back(text_property("TITLE", position.title));
    card.back().group = group;
  }
}

std::vector<std::string_view> words_of_text(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find_first_of(" ,", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  std::ranges::sort(words);
  return words;
}

bool same_words(CardProperty const& parts, std::string_view name) {
  std::string const spoken = name_of_parts(components_of(parts));
  auto const all = words_of_text(name);
  auto const some = words_of_text(spoken);
  return std::ranges::includes(all, some);
}

/// Kept lines stand in for written ones that say less of the same thing.
void put_kept_lines(std::vector<CardProperty>& card, Person const& person) {
  std::vector<bool> replaced(card.size(), false);
  std::string said;
  std::vector<CardProperty> phonetic;
  for (auto const& line : person.unknown_properties) {
    auto kept = property_of(line);
    if (!kept) continue;
    if (kept->name.starts_with("X-PHONETIC-")) {
      phonetic.push_back(std::move(*kept));
      continue;
    }
    if (kept->name == "N") {
      if (!fits_name(*kept, person.name)) continue;
      kept->remove(name_remembered);
      card.push_back(std::move(*kept));
      replaced.push_back(true);
      continue;
    }
    bool const compared = is_written_again(kept->name) && kept->find(aside) == nullptr;
    kept->remove(aside);
    std::string const reading = compared ? reading_of(*kept) : std::string();
    bool placed = false;
    for (std::size_t i = 0; i < card.size() && !placed && !reading.empty(); ++i) {
      if (replaced[i] || card[i].name != kept->name || reading_of(card[i]) != reading) continue;
      if (kept->name == "ORG" || kept->name == "TITLE") {
        kept->group = card[i].group;
        for (auto const* day : {"X-SINCE", "X-UNTIL"}) {
          if (!card[i].get(day).empty()) kept->set(day, std::string(card[i].get(day)));
        }
      }
      card[i] = *kept;
      replaced[i] = true;
      placed = true;
    }
    // One that says what the person no longer says is out of date.
    if (placed || !reading.empty()) continue;
    card.push_back(std::move(*kept));
    replaced.push_back(true);
  }
  for (auto const* name :
       {"X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME"}) {
    for (auto const& property : phonetic) {
      if (property.name != name || reading_of(property).empty()) continue;
      if (!said.empty()) said += ' ';
      said += reading_of(property);
    }
  }
  if (said != person.say_it) {
    phonetic.clear();
    if (!person.say_it.empty()) {
      phonetic.push_back(text_property("X-PHONETIC-FIRST-NAME", person.say_it));
    }
  }
  card.insert(card.end(), phonetic.begin(), phonetic.end());
}

}  // namespace

std::vector<CardProperty> card_of_members(Person const& person) {
  std::vector<CardProperty> card;
  card.push_back(text_property("FN", person.name));
  for (auto const& name : person.name_in_other_scripts) card.push_back(text_property("FN", name));
  if (!person.call_name.empty() && person.call_name != default_call_name(person.name)) {
    card.push_back(text_property("NICKNAME", person.call_name));
  }
  add_ways(card, "EMAIL", person.emails);
  add_ways(card, "TEL", person.phones);
  add_addresses(card, person.addresses);
  if (person.birthday) card.push_back({"", "BDAY", {}, *person.birthday});
  add_positions(card, person.positions);
  if (person.language) {
    card.push_back(text_property("LANG", *person.language));
    card.back().set("PREF", "1");
  }
  if (person.time_zone) card.push_back(text_property("TZ", *person.time_zone));
  return card;
}

std::string aside_line(CardProperty property) {
  if (is_written_again(property.name)) property.set(aside, "1");
  return line_of(property);
}

std::string name_parts_line(CardProperty property, std::string_view name) {
  property.remove(name_remembered);
  if (!same_words(property, name)) property.set(name_remembered, std::string(name));
  return line_of(property);
}

bool fits_name(CardProperty const& parts, std::string_view name) {
  auto const remembered = parts.get(name_remembered);
  return remembered.empty() ? same_words(parts, name) : remembered == name;
}

std::string name_parts_line(std::span<std::string const> parts, std::string_view name) {
  CardProperty property{"", "N", {}, {}};
  for (std::size_t i = 0; i < 5; ++i) {
    if (i > 0) property.value += ';';
    if (i < parts.size()) property.value += escape_text(parts[i]);
  }
  if (property.value == ";;;;") return {};
  return name_parts_line(std::move(property), name);
}

std::vector<CardProperty> card_of_person(Person const& person, CardExtras const& extras) {
  auto card = card_of_members(person);
  if (extras.photo != nullptr) {
    card.push_back(
        {"",
         "PHOTO",
         {},
         "data:" + extras.photo->media_type + ";base64," + encode_base64(extras.photo->bytes)});
  }
  if (extras.recording != nullptr && person.recording_consent) {
    card.push_back({"",
                    "SOUND",
                    {},
                    "data:" + extras.recording->media_type + ";base64," +
                        encode_base64(extras.recording->bytes)});
    card.back().set("X-KEPT-CONSENT", to_text(person.recording_consent->at));
  }
  put_kept_lines(card, person);
  add_interests(card, person.interests);
  for (auto const& role : person.roles) {
    card.push_back(text_property("X-KEPT-ROLE", word_of(role.role)));
    if (role.since) card.back().set("SINCE", to_text(*role.since));
    if (role.until) card.back().set("UNTIL", to_text(*role.until));
  }
  for (auto const& [name, value] : extras.own_values) {
    card.push_back(text_property("X-KEPT-FIELD", value));
    card.back().set("NAME", name);
  }
  if (!person.address_as.empty())
    card.push_back(text_property("X-KEPT-ADDRESS-AS", person.address_as));
  if (!person.say_it_ipa.empty()) card.push_back(text_property("X-KEPT-IPA", person.say_it_ipa));
  for_each_field<NameParts>([&](auto const& part) {
    auto const& text = person.name_parts.*part.member;
    if (text.empty()) return;
    card.push_back(text_property("X-KEPT-NAME-PART", text));
    card.back().set("KIND", std::string(part.name));
  });
  if (person.country) card.push_back(text_property("X-KEPT-COUNTRY", *person.country));
  for (auto const& link : person.links) {
    card.push_back(text_property("X-KEPT-LINK", "urn:kept:" + to_text(link.person_id)));
    card.back().set("KIND", std::string(word_of(link.kind)));
    card.back().set("NAME", link.name);
  }
  for (auto const id : extras.old_ids) card.push_back(text_property("X-KEPT-WAS", to_text(id)));
  for (auto const& note : extras.notes) card.push_back(text_property("NOTE", note));
  bool const has_uid = std::ranges::any_of(card, [](auto const& p) { return p.name == "UID"; });
  if (person.id && has_uid) card.push_back({"", "X-KEPT-ID", {}, to_text(person.id)});
  if (person.id && !has_uid) card.push_back({"", "UID", {}, "urn:kept:" + to_text(person.id)});
  return card;
}

}  // namespace kept
