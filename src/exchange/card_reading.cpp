#include "exchange/card_reading.hpp"

#include <algorithm>
#include <array>

#include "exchange/card_label.hpp"

namespace kept {
namespace {

constexpr std::array<std::string_view, 14> written_again{"FN",
                                                         "N",
                                                         "NICKNAME",
                                                         "EMAIL",
                                                         "TEL",
                                                         "ADR",
                                                         "BDAY",
                                                         "ORG",
                                                         "TITLE",
                                                         "LANG",
                                                         "LANGUAGE",
                                                         "TZ",
                                                         "X-PHONETIC-FIRST-NAME",
                                                         "X-PHONETIC-LAST-NAME"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string joined_lines(std::initializer_list<std::string_view> lines) {
  std::string out;
  for (auto const line : lines) {
    if (line.empty()) continue;
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

}  // namespace

std::vector<std::string> components_of(CardProperty const& property) {
  std::vector<std::string> components;
  for (auto const part : split_escaped(property.value, ';')) {
    std::string text;
    for (auto const one : split_escaped(part, ',')) {
      std::string const value(without_blanks(unescape_text(one)));
      if (!text.empty() && !value.empty()) text += ", ";
      text += value;
    }
    components.push_back(std::move(text));
  }
  return components;
}

std::string name_of_parts(std::vector<std::string> const& parts) {
  static constexpr std::array<std::size_t, 5> order{3, 1, 2, 0, 4};
  std::string name;
  for (std::size_t const at : order) {
    if (at >= parts.size() || parts[at].empty()) continue;
    if (!name.empty()) name += ' ';
    name += parts[at];
  }
  return name;
}

std::optional<std::string> birthday_of(CardProperty const& property) {
  std::string text(without_blanks(unescape_text(property.value)));
  if (auto const clock = text.find_first_of("T "); clock != text.npos) text.resize(clock);
  std::string digits;
  bool const no_year = text.starts_with("--");
  std::string_view rest(text);
  if (no_year) rest.remove_prefix(2);
  for (char const c : rest) {
    if (c == '-') continue;
    if (!is_digit(c)) return std::nullopt;
    digits += c;
  }
  if (digits.size() != (no_year ? 4U : 8U)) return std::nullopt;
  // Apple writes a year that is not known as 1604 and says so.
  bool const omitted = !no_year && property.get("X-APPLE-OMIT-YEAR") == digits.substr(0, 4);
  std::string const year = no_year || omitted ? "-" : digits.substr(0, 4);
  std::string const days = digits.substr(digits.size() - 4);
  std::string birthday = year + "-" + days.substr(0, 2) + "-" + days.substr(2);
  if (!parse_birthday(birthday)) return std::nullopt;
  return birthday;
}

Way way_of(CardProperty const& property) {
  Way way{label_of(property), std::string(without_blanks(unescape_text(property.value)))};
  bool const uri = same_word(property.get("VALUE"), "uri");
  if (property.name == "TEL" && (uri || way.value.starts_with("tel:"))) {
    if (way.value.starts_with("tel:")) way.value.erase(0, 4);
    if (auto const at = way.value.find(";ext="); at != way.value.npos) {
      way.value.replace(at, 5, " ext. ");
    }
  }
  if (property.name == "EMAIL" && way.value.starts_with("mailto:")) way.value.erase(0, 7);
  return way;
}

Address address_of(CardProperty const& property) {
  auto parts = components_of(property);
  parts.resize(std::max<std::size_t>(parts.size(), 7));
  Address address;
  address.label = label_of(property);
  address.street = joined_lines({parts[0], parts[1], parts[2]});
  address.city = parts[3];
  address.region = parts[4];
  address.postal_code = parts[5];
  address.country = parts[6];
  for (std::size_t i = 7; i < parts.size(); ++i) {
    if (!parts[i].empty()) address.street = joined_lines({address.street, parts[i]});
  }
  return address;
}

bool is_written_again(std::string_view name) {
  return std::ranges::find(written_again, name) != written_again.end();
}

std::string reading_of(CardProperty const& property) {
  auto const& name = property.name;
  if (name == "EMAIL" || name == "TEL") {
    auto const way = way_of(property);
    std::vector<Way> const one{way};
    bool const fits = name == "TEL" ? check_phones(one).has_value() : check_emails(one).has_value();
    return fits ? way.label + '\x1f' + way.value : std::string();
  }
  if (name == "ADR") {
    auto const a = address_of(property);
    if (!check_addresses({a})) return {};
    return a.label + '\x1f' + a.street + '\x1f' + a.city + '\x1f' + a.region + '\x1f' +
           a.postal_code + '\x1f' + a.country;
  }
  if (name == "BDAY") return birthday_of(property).value_or(std::string());
  if (name == "ORG" || name == "NICKNAME") {
    char const separator = name == "ORG" ? ';' : ',';
    return std::string(without_blanks(unescape_text(split_escaped(property.value, separator)[0])));
  }
  return std::string(without_blanks(unescape_text(property.value)));
}

bool says_more(CardProperty const& kept, CardProperty const& written) {
  auto const parameters_of = [](CardProperty const& property) {
    std::vector<std::pair<std::string, std::string>> all;
    for (auto const& parameter : property.parameters) {
      // The label is compared by the reading, the order of ways says which is preferred.
      if (parameter.name == "TYPE" || parameter.name == "PREF" || parameter.name == "X-ABLABEL")
        continue;
      if (parameter.name == "VALUE" && property.name == "BDAY") continue;
      for (auto const& value : parameter.values) all.emplace_back(parameter.name, value);
    }
    std::ranges::sort(all);
    return all;
  };
  auto const value_of = [](CardProperty const& property) {
    std::string value = property.value;
    if (property.name == "BDAY") {
      bool const midnight =
          value.find_first_of("123456789", std::min(value.find('T'), value.size())) == value.npos;
      if (midnight || value.find('T') == value.npos) return birthday_of(property).value_or(value);
    }
    if (property.name == "ORG" || property.name == "ADR") {
      while (value.ends_with(';')) value.pop_back();
    }
    return std::string(without_blanks(value));
  };
  return value_of(kept) != value_of(written) || parameters_of(kept) != parameters_of(written);
}

}  // namespace kept
