#include "mail/mail_template.hpp"

#include <algorithm>

#include "firm/text_rules.hpp"

namespace kept {
namespace {

constexpr std::string_view opens = "{{", closes = "}}";

struct FieldAt {
  std::size_t from = 0, until = 0;  // of "{{ name }}"
  std::string name;
};

/// The next field from `at` on; without its closing braces it goes to the end of its line.
std::optional<FieldAt> next_field(std::string_view text, std::size_t at) {
  auto const from = text.find(opens, at);
  if (from == text.npos) return {};
  auto const inside = from + opens.size();
  auto const end = text.find(closes, inside);
  auto const line = std::min(text.find('\n', inside), text.size());
  bool const closed = end != text.npos && end < line;
  return FieldAt{from, closed ? end + closes.size() : line,
                 trimmed_text(text.substr(inside, (closed ? end : line) - inside))};
}

Done check_fields(std::string_view text, std::string const& place) {
  std::size_t at = 0;
  while (auto const field = next_field(text, at)) {
    auto const line = 1 + std::ranges::count(text.substr(0, field->from), '\n');
    if (!enum_of<TemplateField>(field->name) || !text.substr(0, field->until).ends_with(closes))
      return refuse(Code::unknown_field, place + "/" + std::to_string(line),
                    "{{" + field->name + "}} is no field");
    at = field->until;
  }
  return {};
}

Done settle(TemplateText& text, std::string const& place) {
  text.subject = trimmed_text(text.subject);
  if (std::ranges::any_of(text.subject, [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
    return refuse(Code::bad_value, place + "/subject");
  TRY(check_fields(text.subject, place + "/subject"));
  return check_fields(text.body, place + "/body");
}

bool is_written(TemplateText const& text) { return !trimmed_text(text.body).empty(); }

std::string filled(std::string_view text, FieldValues const& values) {
  std::string out;
  std::size_t at = 0;
  while (auto const field = next_field(text, at)) {
    out += text.substr(at, field->from - at);
    auto const known = enum_of<TemplateField>(field->name);
    auto const value = known ? values.find(*known) : values.end();
    if (value != values.end()) out += value->second;
    at = field->until;
  }
  return out += text.substr(at);
}

TemplateText const& text_in(TemplateTexts const& texts, Language language) {
  return language == Language::da ? texts.da : language == Language::ar ? texts.ar : texts.en;
}

}  // namespace

Done settle(MailTemplate& made) {
  TRY(settle_name(made.name));
  auto& texts = made.texts;
  TRY(settle(texts.en, "texts/en"));
  TRY(settle(texts.da, "texts/da"));
  TRY(settle(texts.ar, "texts/ar"));
  if (!is_written(texts.en) && !is_written(texts.da) && !is_written(texts.ar))
    return refuse(Code::missing, "texts");
  return {};
}

FilledTemplate fill(MailTemplate const& made, Language wanted, Language of_firm,
                    FieldValues const& values) {
  FilledTemplate answer;
  for (auto language : {wanted, of_firm, Language::en, Language::da, Language::ar}) {
    auto const& text = text_in(made.texts, language);
    if (!is_written(text)) continue;
    answer.language = language;
    answer.subject = filled(text.subject, values);
    answer.body = filled(text.body, values);
    break;
  }
  return answer;
}

}  // namespace kept
