#include "exchange/export_rows.hpp"

#include <algorithm>

#include "base/json_write.hpp"
#include "exchange/columns.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/interest_words.hpp"
#include "individuals/match_key.hpp"

namespace kept {
namespace {

std::string text_of(std::optional<Day> const& day) { return day ? to_text(*day) : ""; }
std::string text_of(std::optional<Instant> const& at) { return at ? to_text(*at) : ""; }

std::string numbered(std::string_view before, std::size_t number, std::string_view after = {}) {
  return std::string(before) + " " + std::to_string(number) + std::string(after);
}

void header_of_shared(CsvWriter& writer, TableWidth const& width) {
  for (std::size_t i = 1; i <= width.scripts; ++i) writer.cell(numbered("Name in other script", i));
  for (std::size_t i = 1; i <= width.roles; ++i) {
    for (auto const* word : {"", " since", " until"}) writer.cell(numbered("Role", i, word));
  }
  for (auto const& [name, count] :
       {std::pair{"E-mail", width.emails}, std::pair{"Phone", width.phones}}) {
    for (std::size_t i = 1; i <= count; ++i) {
      writer.cell(numbered(name, i, " - Label"));
      writer.cell(numbered(name, i, " - Value"));
    }
  }
  for (std::size_t i = 1; i <= width.addresses; ++i) {
    for (auto const* part :
         {" - Label", " - Street", " - Postal Code", " - City", " - Region", " - Country"}) {
      writer.cell(numbered("Address", i, part));
    }
  }
}

template <class Thing>
void cells_of_shared(CsvWriter& writer, Thing const& thing, TableWidth const& width) {
  auto const& scripts = thing.name_in_other_scripts;
  for (std::size_t i = 0; i < width.scripts; ++i) writer.cell(i < scripts.size() ? scripts[i] : "");
  for (std::size_t i = 0; i < width.roles; ++i) {
    RoleHeld const* held = i < thing.roles.size() ? &thing.roles[i] : nullptr;
    writer.cell(held ? word_of(held->role) : "");
    writer.cell(held ? text_of(held->since) : "");
    writer.cell(held ? text_of(held->until) : "");
  }
  auto const ways = [&](std::vector<Way> const& list, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      writer.cell(i < list.size() ? list[i].label : "");
      writer.cell(i < list.size() ? list[i].value : "");
    }
  };
  ways(thing.emails, width.emails);
  ways(thing.phones, width.phones);
  for (std::size_t i = 0; i < width.addresses; ++i) {
    Address const address = i < thing.addresses.size() ? thing.addresses[i] : Address{};
    for (auto const* part : {&address.label, &address.street, &address.postal_code, &address.city,
                             &address.region, &address.country}) {
      writer.cell(*part);
    }
  }
}

void header_of_own_fields(CsvWriter& writer, std::vector<OwnField> const& fields) {
  for (auto const& field : fields) writer.cell(std::string(own_field_header) + field.name);
}

void cells_of_own_fields(CsvWriter& writer, OwnValues const& values,
                         std::vector<OwnField> const& fields) {
  for (auto const& field : fields) {
    auto const found = values.find(to_text(field.id));
    writer.cell(found == values.end() ? "" : own_value_words(found->second));
  }
}

std::string joined(std::vector<std::string> const& lines) {
  std::string text;
  for (auto const& line : lines) {
    if (!text.empty()) text += '\n';
    text += line;
  }
  return text;
}

}  // namespace

std::string own_value_words(OwnValue const& value) {
  if (auto const* text = std::get_if<std::string>(&value)) return *text;
  std::string out;
  if (auto const* yes = std::get_if<bool>(&value)) write_json(out, *yes);
  if (auto const* number = std::get_if<double>(&value)) write_json(out, *number);
  return out;
}

void widen(TableWidth& width, Person const& person) {
  width.scripts = std::max(width.scripts, person.name_in_other_scripts.size());
  width.roles = std::max(width.roles, person.roles.size());
  width.positions = std::max(width.positions, person.positions.size());
  width.emails = std::max(width.emails, person.emails.size());
  width.phones = std::max(width.phones, person.phones.size());
  width.addresses = std::max(width.addresses, person.addresses.size());
}

void widen(TableWidth& width, Organisation const& organisation) {
  width.scripts = std::max(width.scripts, organisation.name_in_other_scripts.size());
  width.roles = std::max(width.roles, organisation.roles.size());
  width.emails = std::max(width.emails, organisation.emails.size());
  width.phones = std::max(width.phones, organisation.phones.size());
  width.addresses = std::max(width.addresses, organisation.addresses.size());
}

std::vector<std::pair<std::string, std::string>> own_values_by_name(
    OwnValues const& values, std::vector<OwnField> const& fields) {
  std::vector<std::pair<std::string, std::string>> named;
  for (auto const& field : fields) {
    auto const found = values.find(to_text(field.id));
    if (found == values.end()) continue;
    std::string text = own_value_words(found->second);
    if (!text.empty()) named.emplace_back(field.name, std::move(text));
  }
  return named;
}

void write_people_header(std::string& out, TableWidth const& width,
                         std::vector<OwnField> const& fields) {
  CsvWriter writer(out);
  for (auto const* name : {"Kept id", "Name", "Call name", "Say it", "Address as"})
    writer.cell(name);
  header_of_shared(writer, width);
  for (std::size_t i = 1; i <= width.positions; ++i) {
    writer.cell(numbered("Organisation", i));
    for (auto const* word : {"", " since", " until"}) writer.cell(numbered("Title", i, word));
  }
  for (auto const* name : {"Birthday", "Language", "Country code", "Time zone", "Say it IPA", "Ism",
                           "Kunya", "Nasab", "Laqab", "Nisba", "Interests"})
    writer.cell(name);
  header_of_own_fields(writer, fields);
  writer.cell("vCard lines");
  writer.end_row();
}

void write_person_row(std::string& out, Person const& person, TableWidth const& width,
                      std::vector<OwnField> const& fields) {
  CsvWriter writer(out);
  writer.cell(to_text(person.id));
  for (auto const* text : {&person.name, &person.call_name, &person.say_it, &person.address_as})
    writer.cell(*text);
  cells_of_shared(writer, person, width);
  for (std::size_t i = 0; i < width.positions; ++i) {
    Position const position = i < person.positions.size() ? person.positions[i] : Position{};
    writer.cell(position.organisation);
    writer.cell(position.title);
    writer.cell(text_of(position.since));
    writer.cell(text_of(position.until));
  }
  for (auto const* text :
       {&person.birthday, &person.language, &person.country, &person.time_zone}) {
    writer.cell(text->value_or(""));
  }
  auto const& parts = person.name_parts;
  for (auto const* text :
       {&person.say_it_ipa, &parts.ism, &parts.kunya, &parts.nasab, &parts.laqab, &parts.nisba})
    writer.cell(*text);
  writer.cell(interest_cell(person.interests));
  cells_of_own_fields(writer, person.own_fields, fields);
  writer.cell(joined(person.unknown_properties));
  writer.end_row();
}

void write_organisations_header(std::string& out, TableWidth const& width,
                                std::vector<OwnField> const& fields) {
  CsvWriter writer(out);
  for (auto const* name : {"Kept id", "Name", "Web"}) writer.cell(name);
  header_of_shared(writer, width);
  header_of_own_fields(writer, fields);
  writer.end_row();
}

void write_organisation_row(std::string& out, Organisation const& organisation,
                            TableWidth const& width, std::vector<OwnField> const& fields) {
  CsvWriter writer(out);
  writer.cell(to_text(organisation.id));
  writer.cell(organisation.name);
  writer.cell(organisation.web);
  cells_of_shared(writer, organisation, width);
  cells_of_own_fields(writer, organisation.own_fields, fields);
  writer.end_row();
}

void write_conversations_header(std::string& out) {
  CsvWriter writer(out);
  for (auto const* name : {"Kept id", "At", "Channel", "Person ids", "Person", "Organisation ids",
                           "Organisation", "Author", "Note"}) {
    writer.cell(name);
  }
  writer.end_row();
}

void write_conversation_row(std::string& out, Conversation const& conversation,
                            std::vector<std::string> const& people,
                            std::vector<std::string> const& organisations) {
  auto const ids = [](std::vector<Id> const& list) {
    std::vector<std::string> texts;
    texts.reserve(list.size());
    for (auto const id : list) texts.push_back(to_text(id));
    return joined(texts);
  };
  CsvWriter writer(out);
  writer.cell(to_text(conversation.id));
  writer.cell(to_text(conversation.at));
  writer.cell(conversation.channel ? word_of(*conversation.channel) : "");
  writer.cell(ids(conversation.person_ids));
  writer.cell(joined(people));
  writer.cell(ids(conversation.organisation_ids));
  writer.cell(joined(organisations));
  writer.cell(conversation.author);
  writer.cell(conversation.note);
  writer.end_row();
}

void write_promises_header(std::string& out) {
  CsvWriter writer(out);
  for (auto const* name :
       {"Kept id", "Direction", "Person id", "Organisation id", "To", "Kind", "What", "Said for",
        "Aim for", "Made at", "Done at", "By", "Outcome", "Withdrawn at", "Withdrawal reason",
        "Renegotiations", "Estimate days", "Repair"}) {
    writer.cell(name);
  }
  writer.end_row();
}

void write_promise_row(std::string& out, Promise const& promise, std::string const& kind) {
  CsvWriter writer(out);
  writer.cell(to_text(promise.id));
  writer.cell(word_of(promise.direction));
  writer.cell(promise.person_id ? to_text(promise.person_id) : "");
  writer.cell(promise.organisation_id ? to_text(promise.organisation_id) : "");
  writer.cell(promise.to.name);
  writer.cell(kind);
  writer.cell(promise.what);
  writer.cell(to_text(promise.said_for));
  writer.cell(text_of(promise.aim_for));
  writer.cell(to_text(promise.made_at));
  writer.cell(text_of(promise.done_at));
  writer.cell(promise.by.value_or(""));
  writer.cell(word_of(promise.outcome));
  writer.cell(text_of(promise.withdrawn_at));
  writer.cell(promise.withdrawal_reason);
  writer.cell(promise.renegotiations.empty() ? "" : to_json(promise.renegotiations));
  writer.cell(promise.estimate_days ? to_json(*promise.estimate_days) : "");
  writer.cell(promise.repair ? to_json(*promise.repair) : "");
  writer.end_row();
}

void write_tasks_header(std::string& out) {
  CsvWriter writer(out);
  for (auto const* name : {"Kept id", "What", "Note", "Person id", "Organisation id", "For", "By",
                           "Due on", "Remind at", "Repeat", "Done at"}) {
    writer.cell(name);
  }
  writer.end_row();
}

void write_task_row(std::string& out, Task const& task) {
  CsvWriter writer(out);
  writer.cell(to_text(task.id));
  writer.cell(task.what);
  writer.cell(task.note);
  writer.cell(task.person_id ? to_text(task.person_id) : "");
  writer.cell(task.organisation_id ? to_text(task.organisation_id) : "");
  writer.cell(task.to ? task.to->name : "");
  writer.cell(task.by.value_or(""));
  writer.cell(text_of(task.due_on));
  writer.cell(text_of(task.remind_at));
  writer.cell(word_of(task.repeat));
  writer.cell(text_of(task.done_at));
  writer.end_row();
}

std::vector<CardProperty> card_of_organisation(Organisation const& organisation,
                                               CardExtras const& extras) {
  Person shared;
  shared.id = organisation.id;
  shared.name = organisation.name;
  shared.name_in_other_scripts = organisation.name_in_other_scripts;
  shared.roles = organisation.roles;
  shared.emails = organisation.emails;
  shared.phones = organisation.phones;
  shared.addresses = organisation.addresses;
  auto card = card_of_person(shared, extras);
  card.insert(card.begin(), {"", "KIND", {}, "org"});
  if (!organisation.web.empty()) card.push_back({"", "URL", {}, organisation.web});
  return card;
}

}  // namespace kept
