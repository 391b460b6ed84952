// When every cell of a row has been read: what belongs together is put together.
#include <algorithm>

#include "exchange/card_draft.hpp"
#include "exchange/row_parts.hpp"

namespace kept {

using enum ColumnField;

namespace {

/// The label that stands in another column of the same number.
template <class Labels>
std::string label_for(Labels const& labels, int number) {
  for (auto const& [n, label] : labels)
    if (n == number) return label;
  return {};
}

}  // namespace

void RowReader::finish(Parts& parts) const {
  auto& draft = parts.draft;
  auto& person = draft.person;
  finish_ways(parts);
  finish_positions(parts);
  for (auto const& [number, value] : parts.customs) {
    std::string const label = label_for(parts.custom_labels, number);
    draft.own_values.emplace_back(label.empty() ? "Custom " + std::to_string(number) : label,
                                  value);
  }
  for (auto& [number, held] : parts.roles) person.roles.push_back(held);
  if (person.roles.empty() && defaults_.role) person.roles.push_back({*defaults_.role, {}, {}});
  if (!person.language) person.language = defaults_.language;
  for (auto const& word : parts.said) {
    if (!word.empty() && !person.say_it.empty()) person.say_it += ' ';
    person.say_it += word;
  }
  if (!parts.birth[1].empty() && !parts.birth[2].empty() && !person.birthday) {
    auto const two = [](std::string const& text) { return text.size() == 1 ? "0" + text : text; };
    person.birthday = (parts.birth[0].empty() ? "-" : parts.birth[0]) + "-" + two(parts.birth[1]) +
                      "-" + two(parts.birth[2]);
  }
  finish_name(parts);
}

void RowReader::finish_ways(Parts& parts) const {
  auto& draft = parts.draft;
  auto& person = draft.person;
  for (auto& [field, number, way] : parts.ways) {
    if (field == web) {
      if (draft.web.empty()) draft.web = way.value;
      if (noun_ != TableNoun::organisations || draft.web != way.value) {
        person.unknown_properties.push_back(
            line_of({"", "URL",
                     way.label.empty() ? std::vector<CardParameter>{}
                                       : std::vector<CardParameter>{{"TYPE", {way.label}}},
                     way.value}));
      }
      continue;
    }
    std::string const said =
        label_for(field == email ? parts.email_labels : parts.phone_labels, number);
    if (!said.empty()) way.label = said;
    auto& list = field == email ? person.emails : person.phones;
    if (std::ranges::find(list, way) == list.end()) list.push_back(std::move(way));
  }
  for (auto& [place, number, address] : parts.addresses) {
    std::string const said = label_for(parts.address_labels, number);
    if (!said.empty()) address.label = said;
    person.addresses.push_back(std::move(address));
  }
}

void RowReader::finish_positions(Parts& parts) {
  auto& draft = parts.draft;
  auto& person = draft.person;
  for (auto& [number, position, department, header] : parts.positions) {
    if (!position.organisation.empty()) {
      if (!department.empty()) {
        person.unknown_properties.push_back(line_of(
            {"", "ORG", {}, escape_text(position.organisation) + ";" + escape_text(department)}));
      }
      draft.positions.push_back(std::move(position));
      continue;
    }
    // A position needs an organisation; without one its words are kept under their header.
    if (!position.title.empty()) draft.own_values.emplace_back(header, position.title);
    if (!department.empty()) draft.own_values.emplace_back("Department", department);
  }
}

void RowReader::finish_name(Parts& parts) const {
  auto& draft = parts.draft;
  auto& person = draft.person;
  auto const& [family, given, middle, before, after] = parts.name;
  if (person.name.empty()) {
    for (auto const* part : {&given, &middle, &family, &after}) {
      if (!part->empty() && !person.name.empty()) person.name += ' ';
      person.name += *part;
    }
  }
  if (auto line = name_parts_line(parts.name, person.name); !line.empty() && !person.name.empty()) {
    person.unknown_properties.push_back(std::move(line));
  }
  if (person.name.empty() && !person.emails.empty()) person.name = person.emails[0].value;
  if (person.name.empty() && !draft.positions.empty())
    person.name = draft.positions[0].organisation;
  if (person.name.empty() && !person.phones.empty()) person.name = person.phones[0].value;
  if (person.name.empty()) {
    auto const names = [](TableColumn const& column) {
      return column.field == name || column.field == given_name || column.field == family_name;
    };
    auto const found = std::ranges::find_if(columns_, names);
    auto const at = found == columns_.end() ? columns_.begin() : found;
    parts.tell(static_cast<std::size_t>(at - columns_.begin()), ProblemCode::name_missing, {});
  }
}

}  // namespace kept
