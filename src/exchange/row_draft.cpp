#include "exchange/row_draft.hpp"

#include <algorithm>
#include <array>

#include "exchange/card_draft.hpp"
#include "exchange/column_words.hpp"
#include "exchange/csv_writer.hpp"
#include "exchange/interest_words.hpp"
#include "exchange/row_parts.hpp"

namespace kept {
namespace {

using enum ColumnField;

std::string lower_first_words(std::string_view label) {
  // "* Home" is Google's mark of the preferred one.
  if (label.starts_with("* ")) label.remove_prefix(2);
  static constexpr std::array<std::string_view, 12> known{
      "home",  "work",   "mobile",   "fax",      "pager", "main",
      "other", "school", "home fax", "work fax", "car",   "video"};
  std::string const key = [&] {
    std::string lower(label);
    for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return lower;
  }();
  return std::ranges::find(known, key) != known.end() ? key : std::string(label);
}

void add_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

template <class List, class Make>
auto& numbered(List& list, int number, Make&& make) {
  auto found = std::ranges::find_if(list, [&](auto const& each) { return each.number == number; });
  if (found == list.end()) found = list.insert(list.end(), make());
  return *found;
}

/// Google joins several values of one cell so.
template <class Each>
void for_joined(std::string_view cell, Each&& each) {
  constexpr std::string_view between = " ::: ";
  for (std::size_t at = 0; at <= cell.size();) {
    std::size_t const end = std::min(cell.find(between, at), cell.size());
    auto const part = without_blanks(cell.substr(at, end - at));
    if (!part.empty()) each(part);
    at = end + between.size();
  }
}

}  // namespace

RowReader::RowReader(TableNoun noun, std::vector<TableColumn> columns,
                     std::vector<std::optional<DateOrder>> orders, RowDefaults defaults)
    : noun_(noun),
      columns_(std::move(columns)),
      orders_(std::move(orders)),
      defaults_(std::move(defaults)) {
  orders_.resize(columns_.size());
}

Draft RowReader::read(std::span<std::string_view const> cells, std::size_t line) const {
  Parts parts;
  parts.draft.line = line;
  parts.draft.noun =
      noun_ == TableNoun::organisations ? DraftNoun::organisation : DraftNoun::person;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    auto const cell = without_blanks(plain_cell(cells[at]));
    if (cell.empty()) continue;
    if (at < columns_.size()) {
      take(parts, at, cell);
    } else if (looks_like_email(cell)) {
      parts.ways.push_back({email, 0, {"", std::string(cell)}});
    } else {
      parts.draft.own_values.emplace_back("Column " + std::to_string(at + 1), cell);
    }
  }
  finish(parts);
  return std::move(parts.draft);
}

void RowReader::take(Parts& parts, std::size_t at, std::string_view cell) const {
  auto const& column = columns_[at];
  if (column.field == skip) return;
  if (take_name(parts, column, cell)) return;
  if (take_reach(parts, at, cell)) return;
  if (take_position(parts, at, cell)) return;
  if (take_birthday(parts, at, cell)) return;
  take_other(parts, at, cell);
}

bool RowReader::take_name(Parts& parts, TableColumn const& column, std::string_view cell) const {
  auto& person = parts.draft.person;
  switch (column.field) {
    case name:
      person.name = cell;
      return true;
    case family_name:
      parts.name[0] = cell;
      return true;
    case given_name:
      parts.name[1] = cell;
      return true;
    case middle_name:
      parts.name[2] = cell;
      return true;
    case prefix:
      parts.name[3] = cell;
      return true;
    case suffix:
      parts.name[4] = cell;
      return true;
    case name_in_other_script:
      person.name_in_other_scripts.emplace_back(cell);
      return true;
    case call_name:
      person.call_name = cell;
      return true;
    case say_it:
      person.say_it = cell;
      return true;
    case say_given_name:
      parts.said[0] = cell;
      return true;
    case say_middle_name:
      parts.said[1] = cell;
      return true;
    case say_family_name:
      parts.said[2] = cell;
      return true;
    case say_it_ipa:
      person.say_it_ipa = cell;
      return true;
    case address_as:
      person.address_as = cell;
      return true;
    case ism:
      person.name_parts.ism = cell;
      return true;
    case kunya:
      person.name_parts.kunya = cell;
      return true;
    case nasab:
      person.name_parts.nasab = cell;
      return true;
    case laqab:
      person.name_parts.laqab = cell;
      return true;
    case nisba:
      person.name_parts.nisba = cell;
      return true;
    default:
      return false;
  }
}

bool RowReader::take_reach(Parts& parts, std::size_t at, std::string_view cell) const {
  auto const& column = columns_[at];
  auto const address = [&]() -> Address& {
    auto found = std::ranges::find_if(parts.addresses, [&](NumberedAddress const& each) {
      return each.number == column.number && each.place == column.label;
    });
    if (found == parts.addresses.end()) {
      found = parts.addresses.insert(found, {column.label, column.number, {column.label}});
    }
    return found->address;
  };
  switch (column.field) {
    case email:
    case phone:
    case web:
      for_joined(cell, [&](std::string_view one) {
        std::vector<Way> const way{{"", std::string(one)}};
        if (column.field == email && !check_emails(way))
          return parts.tell(at, ProblemCode::bad_email, one);
        if (column.field == phone && !check_phones(way))
          return parts.tell(at, ProblemCode::bad_phone, one);
        parts.ways.push_back({column.field, column.number, {column.label, std::string(one)}});
      });
      return true;
    case email_label:
      parts.email_labels.emplace_back(column.number, lower_first_words(cell));
      return true;
    case phone_label:
      parts.phone_labels.emplace_back(column.number, lower_first_words(cell));
      return true;
    case address_label:
      parts.address_labels.emplace_back(column.number, lower_first_words(cell));
      return true;
    case street:
    case post_box:
      add_line(address().street, cell);
      return true;
    case city:
      address().city = cell;
      return true;
    case region:
      address().region = cell;
      return true;
    case postal_code:
      address().postal_code = cell;
      return true;
    case country:
      address().country = cell;
      return true;
    default:
      return false;
  }
}

std::optional<Day> RowReader::day_of(Parts& parts, std::size_t at, std::string_view cell) const {
  if (auto const plain = parse_day(cell)) return plain;
  auto const date = read_date(cell, orders_[at] ? orders_[at] : defaults_.date_order);
  if (auto const day = date.as_day()) return day;
  parts.tell(at,
             date.reading == DateReading::ambiguous ? ProblemCode::date_order_unknown
                                                    : ProblemCode::bad_day,
             cell);
  return std::nullopt;
}

bool RowReader::take_position(Parts& parts, std::size_t at, std::string_view cell) const {
  auto const& column = columns_[at];
  auto const here = [&]() -> NumberedPosition& {
    return numbered(parts.positions, column.number,
                    [&] { return NumberedPosition{column.number, {}, {}, {}}; });
  };
  switch (column.field) {
    case organisation:
      here().position.organisation = cell;
      return true;
    case department:
      here().department = cell;
      return true;
    case title:
      here().position.title = cell;
      here().title_header = column.header;
      return true;
    case position_since:
      here().position.since = day_of(parts, at, cell);
      return true;
    case position_until:
      here().position.until = day_of(parts, at, cell);
      return true;
    default:
      return false;
  }
}

bool RowReader::take_birthday(Parts& parts, std::size_t at, std::string_view cell) const {
  switch (columns_[at].field) {
    case birth_year:
      parts.birth[0] = cell;
      return true;
    case birth_month:
      parts.birth[1] = cell;
      return true;
    case birth_day:
      parts.birth[2] = cell;
      return true;
    case birthday:
      break;
    default:
      return false;
  }
  if (parse_birthday(cell)) {
    parts.draft.person.birthday = cell;
    return true;
  }
  auto const date = read_date(cell, orders_[at] ? orders_[at] : defaults_.date_order);
  if (date.reading != DateReading::read) {
    parts.tell(at,
               date.reading == DateReading::ambiguous ? ProblemCode::date_order_unknown
                                                      : ProblemCode::bad_day,
               cell);
    return true;
  }
  parts.draft.person.birthday =
      date.year == 0
          ? to_text(Day::of(std::chrono::year(2024) / date.month / date.day)).replace(0, 4, "-")
          : to_text(*date.as_day());
  return true;
}

void RowReader::take_role(Parts& parts, TableColumn const& column, std::string_view cell) const {
  bool all = true;
  std::vector<Role> found;
  for (std::size_t start = 0; start <= cell.size();) {
    std::size_t const end = std::min(cell.find_first_of(",;/|", start), cell.size());
    auto const one = role_named(cell.substr(start, end - start));
    if (one) found.push_back(*one);
    all = all && one.has_value();
    start = end + 1;
  }
  // Another program's own words stay words.
  if (!all) {
    parts.draft.own_values.emplace_back(column.header, cell);
    return;
  }
  for (auto const one : found) parts.roles.emplace_back(column.number, RoleHeld{one, {}, {}});
}

void RowReader::take_other(Parts& parts, std::size_t at, std::string_view cell) const {
  auto const& column = columns_[at];
  auto& draft = parts.draft;
  auto const role_here = [&]() -> RoleHeld* {
    for (auto& [number, held] : parts.roles) {
      if (number == column.number) return &held;
    }
    return nullptr;
  };
  switch (column.field) {
    case source_id:
      // An id of ours, from our own table, is as good as the UID of our own card.
      draft.source_id = (column.label == "kept" ? "urn:kept:" : "") + std::string(cell);
      return;
    case interests:
      return take_interests(draft, cell, at + 1);
    case role:
      return take_role(parts, column, cell);
    case role_since:
      if (auto* held = role_here()) held->since = day_of(parts, at, cell);
      return;
    case role_until:
      if (auto* held = role_here()) held->until = day_of(parts, at, cell);
      return;
    case language:
      draft.person.language = cell;
      return;
    case home_country:
      draft.person.country = cell;
      return;
    case time_zone:
      draft.person.time_zone = cell;
      return;
    case note:
      draft.notes.emplace_back(cell);
      return;
    case vcard_line:
      for (std::size_t start = 0; start < cell.size();) {
        std::size_t const end = std::min(cell.find('\n', start), cell.size());
        if (end > start)
          draft.person.unknown_properties.emplace_back(cell.substr(start, end - start));
        start = end + 1;
      }
      return;
    case custom_label:
      parts.custom_labels.emplace_back(column.number, cell);
      return;
    case custom_value:
      parts.customs.emplace_back(column.number, cell);
      return;
    default:
      draft.own_values.emplace_back(column.label, cell);
  }
}

}  // namespace kept
