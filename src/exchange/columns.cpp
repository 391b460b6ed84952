#include "exchange/columns.hpp"

#include <algorithm>
#include <map>

#include "base/text/fold.hpp"
#include "exchange/column_words.hpp"

namespace kept {
namespace {

struct HeaderPart {
  std::string key;
  int number = -1;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Words and numbers; "ZipCode" and "email_work" are two words each.
std::vector<HeaderPart> parts_of(std::string_view header) {
  std::string spaced;
  for (std::size_t i = 0; i < header.size(); ++i) {
    bool const capital = header[i] >= 'A' && header[i] <= 'Z';
    bool const after_small = i > 0 && header[i - 1] >= 'a' && header[i - 1] <= 'z';
    if (capital && after_small) spaced += ' ';
    // An apostrophe joins: "Assistant's".
    if (header[i] != '\'') spaced += header[i];
  }
  std::vector<HeaderPart> parts;
  std::string const folded = fold_letters(spaced);
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t const start = at;
    bool const digits = is_digit(folded[at]);
    auto const same_kind = [&](char c) {
      bool const letter = (c & 0x80) != 0 || (c >= 'a' && c <= 'z');
      return digits ? is_digit(c) : letter;
    };
    while (at < folded.size() && same_kind(folded[at])) ++at;
    if (at == start) {
      ++at;
      continue;
    }
    std::string key = header_key(folded.substr(start, at - start));
    int const number = digits && key.size() < 4 ? std::stoi(key) : -1;
    if (digits && number < 0) return {};
    parts.push_back({std::move(key), number});
  }
  return parts;
}

std::string joined(std::span<HeaderPart const> parts) {
  std::string key;
  for (auto const& part : parts) {
    if (part.number < 0) key += part.key;
  }
  return key;
}

/// Tries all words, then without "value", then without a place before or after.
std::optional<HeaderWord> find_meaning(std::vector<HeaderPart> parts, TableNoun noun,
                                       std::string& place) {
  if (auto word = find_header_word(joined(parts), noun)) return word;
  std::erase_if(parts, [](HeaderPart const& part) { return part.key == "value"; });
  if (auto word = find_header_word(joined(parts), noun)) return word;
  std::erase_if(parts, [](HeaderPart const& part) { return part.number >= 0; });
  if (parts.size() < 2) return std::nullopt;
  for (bool const front : {true, false}) {
    auto const& edge = front ? parts.front() : parts.back();
    auto const name = place_word(edge.key);
    if (name.empty()) continue;
    std::vector<HeaderPart> rest = parts;
    rest.erase(front ? rest.begin() : rest.end() - 1);
    if (auto word = find_header_word(joined(rest), noun)) {
      place = name;
      return word;
    }
  }
  return std::nullopt;
}

bool is_many(ColumnField field) {
  using enum ColumnField;
  static constexpr std::array many{email,
                                   email_label,
                                   phone,
                                   phone_label,
                                   web,
                                   street,
                                   post_box,
                                   city,
                                   region,
                                   postal_code,
                                   country,
                                   address_label,
                                   whole_address,
                                   own_field,
                                   skip,
                                   custom_label,
                                   custom_value,
                                   organisation,
                                   title,
                                   department,
                                   position_since,
                                   position_until,
                                   role,
                                   role_since,
                                   role_until,
                                   name_in_other_script,
                                   vcard_line,
                                   note,
                                   person,
                                   person_email};
  return std::ranges::find(many, field) != many.end();
}

bool same_cells(std::span<std::vector<std::string> const> samples, std::size_t a, std::size_t b) {
  bool any = false;
  for (auto const& row : samples) {
    std::string_view const left = a < row.size() ? std::string_view(row[a]) : "";
    std::string_view const right = b < row.size() ? std::string_view(row[b]) : "";
    if (left != right) return false;
    any = any || !left.empty();
  }
  return any;
}

void become_own_field(TableColumn& column) {
  column.field = ColumnField::own_field;
  column.label = column.header;
  column.number = column.line = 0;
}

/// Cells say more than a header that says nothing.
void ask_cells(TableColumn& column, std::size_t at,
               std::span<std::vector<std::string> const> samples) {
  std::size_t filled = 0;
  std::size_t emails = 0;
  for (auto const& row : samples) {
    if (at >= row.size() || row[at].empty()) continue;
    ++filled;
    if (looks_like_email(row[at])) ++emails;
  }
  if (filled > 0 && emails * 10 >= filled * 8) column.field = ColumnField::email;
  if (column.field == ColumnField::email) column.label.clear();
}

/// A second column of a field that is there once: the same again, or an own field.
void settle_doubles(std::vector<TableColumn>& columns,
                    std::span<std::vector<std::string> const> samples) {
  std::map<std::pair<ColumnField, int>, std::size_t> first;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto& column = columns[i];
    bool const single =
        column.field == ColumnField::organisation || column.field == ColumnField::title;
    if (is_many(column.field) && !single) continue;
    auto const [found, fresh] = first.try_emplace({column.field, column.number}, i);
    if (fresh) continue;
    if (same_cells(samples, found->second, i)) {
      column.field = ColumnField::skip;
    } else {
      become_own_field(column);
    }
  }
}

/// Thunderbird has three columns for it; "Birth Day" alone is a birthday.
void settle_birthdays(std::vector<TableColumn>& columns) {
  auto const is_month = [](TableColumn const& c) { return c.field == ColumnField::birth_month; };
  if (std::ranges::none_of(columns, is_month)) return;
  for (auto& column : columns) {
    if (column.field == ColumnField::birthday) column.field = ColumnField::birth_day;
  }
}

void settle_titles(std::vector<TableColumn>& columns) {
  auto const is_job = [](TableColumn const& column) {
    return column.field == ColumnField::title && header_key(column.header) != "title";
  };
  // Outlook's "Title" stands before the name when there is a "Job Title" as well.
  if (std::ranges::none_of(columns, is_job)) return;
  for (auto& column : columns) {
    if (column.field == ColumnField::title && !is_job(column)) column.field = ColumnField::prefix;
  }
}

void settle_addresses(std::vector<TableColumn>& columns) {
  for (auto& column : columns) {
    if (column.field != ColumnField::whole_address) continue;
    bool const parts = std::ranges::any_of(columns, [&](TableColumn const& other) {
      return (other.field == ColumnField::street || other.field == ColumnField::city) &&
             other.number == column.number && other.label == column.label;
    });
    column.field = parts ? ColumnField::skip : ColumnField::street;
  }
}

}  // namespace

std::string header_key(std::string_view text) {
  std::string key;
  for (char const c : fold(text)) {
    if ((c & 0x80) != 0 || (c >= 'a' && c <= 'z') || is_digit(c)) key += c;
  }
  return key;
}

bool looks_like_email(std::string_view cell) {
  std::size_t const at = cell.find('@');
  if (at == std::string_view::npos || at == 0 || cell.find('@', at + 1) != std::string_view::npos)
    return false;
  return cell.find('.', at + 2) != std::string_view::npos &&
         cell.find_first_of(" ,;<>\t\n") == std::string_view::npos;
}

TableColumn read_header(std::string_view header, TableNoun noun) {
  TableColumn column{std::string(header), ColumnField::own_field, std::string(header), 0, 0};
  if (header.starts_with(own_field_header)) {
    column.label = header.substr(own_field_header.size());
    return column;
  }
  auto const parts = parts_of(header);
  if (parts.empty()) return column;
  std::string place;
  auto const word = find_meaning(parts, noun, place);
  if (!word) return column;
  column.field = word->field;
  column.label = std::string(word->label);
  if (!place.empty()) column.label = column.label.empty() ? place : place + " " + column.label;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].number < 0) continue;
    bool const last = i + 1 == parts.size();
    (column.field == ColumnField::street && last ? column.line : column.number) = parts[i].number;
  }
  return column;
}

std::vector<TableColumn> map_columns(std::span<std::string_view const> headers, TableNoun noun,
                                     std::span<std::vector<std::string> const> samples) {
  std::vector<TableColumn> columns;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    columns.push_back(read_header(headers[i], noun));
    auto& column = columns.back();
    if (column.field == ColumnField::own_field && noun != TableNoun::conversations &&
        noun != TableNoun::promises) {
      ask_cells(column, i, samples);
    }
  }
  settle_titles(columns);
  settle_birthdays(columns);
  settle_addresses(columns);
  settle_doubles(columns, samples);
  bool const own_fields = noun == TableNoun::people || noun == TableNoun::organisations;
  for (auto& column : columns) {
    if (!own_fields && column.field == ColumnField::own_field) column.field = ColumnField::skip;
  }
  return columns;
}

bool is_header_row(std::span<std::string_view const> cells, TableNoun noun) {
  std::size_t known = 0;
  for (auto const cell : cells) {
    if (looks_like_email(cell)) return false;
    if (cell.size() < 60 && read_header(cell, noun).field != ColumnField::own_field) ++known;
  }
  if (known > 0) return true;
  // No word is known: a row of different short texts without a number is a header all the same.
  return !cells.empty() && std::ranges::all_of(cells, [](std::string_view cell) {
    return !cell.empty() && cell.size() < 60 &&
           cell.find_first_of("0123456789@") == std::string_view::npos;
  });
}

}  // namespace kept
