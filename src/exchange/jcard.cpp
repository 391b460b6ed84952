#include "exchange/jcard.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "exchange/card_normal_form.hpp"

namespace kept {
namespace {

namespace json = boost::json;

std::string text_of(json::value const& value) {
  if (auto const* text = value.if_string()) return std::string(text->data(), text->size());
  if (value.is_null()) return {};
  return json::serialize(value);
}

/// A value of text: an array is a structure, an array in it a list.
std::string card_value(json::value const& value, char separator) {
  auto const* parts = value.if_array();
  if (parts == nullptr) return escape_text(text_of(value));
  std::string out;
  for (std::size_t i = 0; i < parts->size(); ++i) {
    if (i > 0) out += separator;
    out += card_value((*parts)[i], ',');
  }
  return out;
}

void read_parameters(CardProperty& property, json::object const& parameters) {
  for (auto const& [key, value] : parameters) {
    std::string name = upper_ascii(std::string_view(key.data(), key.size()));
    if (name == "GROUP") {
      property.group = text_of(value);
      std::erase_if(property.group, [](char c) {
        return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
      });
      continue;
    }
    CardParameter parameter{std::move(name), {}};
    if (auto const* list = value.if_array()) {
      for (auto const& one : *list) parameter.values.push_back(text_of(one));
    } else {
      parameter.values.push_back(text_of(value));
    }
    property.parameters.push_back(std::move(parameter));
  }
}

/// The written line is read once more, so that a jCard and its vCard give equal properties.
void read_property(ReadCard& card, json::value const& value) {
  auto const* parts = value.if_array();
  bool const fits = parts != nullptr && parts->size() >= 4 && (*parts)[0].is_string() &&
                    (*parts)[1].is_object() && (*parts)[2].is_string();
  if (!fits) {
    card.problems.push_back(
        {card.line, 0, ProblemCode::line_unreadable, text_of(value).substr(0, 80)});
    return;
  }
  CardProperty property;
  property.name = upper_ascii(text_of((*parts)[0]));
  if (property.name == "VERSION") {
    card.version = text_of((*parts)[3]);
    return;
  }
  read_parameters(property, (*parts)[1].get_object());
  std::string const type = text_of((*parts)[2]);
  bool const plain = type == "uri" || type == "date" || type == "date-and-or-time" ||
                     type == "timestamp" || type == "utc-offset" || type == "language-tag";
  if (type == "uri" && (property.name == "TEL" || property.name == "RELATED")) {
    property.set("VALUE", "uri");
  }
  for (std::size_t i = 3; i < parts->size(); ++i) {
    if (i > 3) property.value += ',';
    property.value += plain ? text_of((*parts)[i]) : card_value((*parts)[i], ';');
  }
  std::string const written = line_of(property);
  auto line = parse_card_line(written, ParameterStyle::circumflex);
  if (!line) {
    card.problems.push_back(
        {card.line, 0, ProblemCode::line_unreadable, property.name.substr(0, 80)});
    return;
  }
  card.properties.push_back(
      normal_property(std::move(*line), {CardVersion::v4_0, "UTF-8"}, card.line, card.problems));
}

void read_one(std::vector<ReadCard>& cards, json::value const& value) {
  ReadCard card;
  card.version = "4.0";
  card.line = cards.size() + 1;
  auto const* pair = value.if_array();
  bool const fits = pair != nullptr && pair->size() == 2 && (*pair)[0].is_string() &&
                    same_word(text_of((*pair)[0]), "vcard") && (*pair)[1].is_array();
  if (fits) {
    for (auto const& property : (*pair)[1].get_array()) read_property(card, property);
    join_groups(card.properties);
  } else {
    card.problems.push_back(
        {card.line, 0, ProblemCode::jcard_unreadable, {}, ProblemWeight::refused});
  }
  cards.push_back(std::move(card));
}

}  // namespace

bool is_jcard(std::string_view text) {
  auto const skip = [&] {
    while (!text.empty() && std::string_view(" \t\r\n[").find(text.front()) != text.npos) {
      text.remove_prefix(1);
    }
  };
  if (text.find('[') != text.find_first_not_of(" \t\r\n")) return false;
  skip();
  return text.size() >= 7 && same_word(text.substr(0, 7), "\"vcard\"");
}

std::vector<ReadCard> read_jcard(std::string_view text) {
  json::error_code error;
  json::stream_parser parser({}, {.max_depth = 16});
  std::size_t const read = parser.write_some(text.data(), text.size(), error);
  if (!error) parser.finish(error);
  std::vector<ReadCard> cards;
  if (error) {
    auto const before = text.substr(0, read);
    auto const line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    std::size_t const start = before.rfind('\n');
    ReadCard bad;
    bad.problems.push_back({line, before.size() - (start == before.npos ? 0 : start + 1) + 1,
                            ProblemCode::json_unreadable, error.message(), ProblemWeight::refused});
    cards.push_back(std::move(bad));
    return cards;
  }
  json::value const document = parser.release();
  auto const* array = document.if_array();
  bool const single = array != nullptr && !array->empty() && (*array)[0].is_string();
  if (array == nullptr || single) {
    read_one(cards, document);
  } else {
    for (auto const& one : *array) read_one(cards, one);
  }
  return cards;
}

}  // namespace kept
