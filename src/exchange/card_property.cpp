#include "exchange/card_property.hpp"

#include <algorithm>

#include "exchange/card_line.hpp"

namespace kept {

std::string upper_ascii(std::string_view text) {
  std::string upper(text);
  for (char& letter : upper) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return upper;
}

CardParameter const* CardProperty::find(std::string_view parameter) const {
  auto const found = std::ranges::find(parameters, parameter, &CardParameter::name);
  return found == parameters.end() ? nullptr : &*found;
}

std::string_view CardProperty::get(std::string_view parameter) const {
  auto const* found = find(parameter);
  return found == nullptr || found->values.empty() ? std::string_view() : found->values.front();
}

void CardProperty::set(std::string_view parameter, std::string new_value) {
  remove(parameter);
  parameters.push_back({std::string(parameter), {std::move(new_value)}});
}

void CardProperty::remove(std::string_view parameter) {
  std::erase_if(parameters, [&](CardParameter const& p) { return p.name == parameter; });
}

std::string escape_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const letter = text[i];
    if (letter == '\\' || letter == ',' || letter == ';') {
      out += '\\';
      out += letter;
    } else if (letter == '\n' || letter == '\r') {
      if (letter == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      out += "\\n";
    } else {
      out += letter;
    }
  }
  return out;
}

std::string unescape_text(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      out += value[i];
      continue;
    }
    char const letter = value[++i];
    out += letter == 'n' || letter == 'N' ? '\n' : letter;
  }
  return out;
}

std::vector<std::string_view> split_escaped(std::string_view value, char separator) {
  std::vector<std::string_view> parts;
  std::size_t first = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\') {
      ++i;
    } else if (value[i] == separator) {
      parts.push_back(value.substr(first, i - first));
      first = i + 1;
    }
  }
  parts.push_back(value.substr(first));
  return parts;
}

namespace {

/// RFC 6868: what a quoted parameter value cannot hold is written after a circumflex.
void append_parameter_value(std::string& out, std::string_view value) {
  bool const quoted = value.find_first_of(",;:\"^\n\r") != std::string_view::npos;
  if (quoted) out += '"';
  for (char const letter : value) {
    if (letter == '^') {
      out += "^^";
    } else if (letter == '"') {
      out += "^'";
    } else if (letter == '\n') {
      out += "^n";
    } else if (letter != '\r') {
      out += letter;
    }
  }
  if (quoted) out += '"';
}

}  // namespace

std::string line_of(CardProperty const& property) {
  std::string line;
  line.reserve(property.value.size() + 40);
  if (!property.group.empty()) {
    line += property.group;
    line += '.';
  }
  line += property.name;
  for (auto const& parameter : property.parameters) {
    line += ';';
    line += parameter.name;
    line += '=';
    for (std::size_t i = 0; i < parameter.values.size(); ++i) {
      if (i > 0) line += ',';
      append_parameter_value(line, parameter.values[i]);
    }
  }
  line += ':';
  line += property.value;
  return line;
}

std::optional<CardProperty> property_of(std::string_view line) {
  auto head = parse_card_line(line, ParameterStyle::circumflex);
  if (!head) return std::nullopt;
  return CardProperty{std::move(head->group), std::move(head->name), std::move(head->parameters),
                      std::string(head->value)};
}

}  // namespace kept
