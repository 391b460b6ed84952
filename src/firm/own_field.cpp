#include "firm/own_field.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/normal_form.hpp"
#include "firm/text_rules.hpp"

namespace kept {
namespace {

constexpr std::size_t own_text_bytes_max = 8'000;

OwnField const* find(std::vector<OwnField> const& fields, std::string_view id) {
  auto parsed = parse_id(id);
  auto found =
      std::ranges::find_if(fields, [&](auto const& f) { return parsed && f.id == *parsed; });
  return found == fields.end() ? nullptr : &*found;
}

bool is_empty(OwnValue const& value) {
  auto const* text = std::get_if<std::string>(&value);
  return std::holds_alternative<std::monostate>(value) || (text && text->empty());
}

Result<OwnValue> settled_value(OwnField const& field, OwnValue value, std::string const& place) {
  if (auto* text = std::get_if<std::string>(&value)) *text = trimmed_text(*text);
  if (is_empty(value)) return OwnValue{};
  auto const* text = std::get_if<std::string>(&value);
  bool fits = field.kind == OwnKind::number   ? std::holds_alternative<double>(value)
              : field.kind == OwnKind::yes_no ? std::holds_alternative<bool>(value)
                                              : text != nullptr;
  if (!fits) return refuse(Code::wrong_type, place);
  if (text && text->size() > own_text_bytes_max) return refuse(Code::too_long, place);
  if (field.kind == OwnKind::day && !parse_day(*text)) return refuse(Code::bad_day, place);
  if (field.kind == OwnKind::choice && !std::ranges::count(field.choices, *text))
    return refuse(Code::bad_value, place);
  return value;
}

/// "1.234,5", "1,234.5", "1 234", "12": the last of . and , is the decimal one, unless it stands
/// before three digits and nothing else tells that it is.
std::optional<double> number_of(std::string_view cell) {
  std::string text;
  for (char c : cell)
    if (c != ' ' && c != '\'') text += c;
  auto dot = text.rfind('.'), comma = text.rfind(',');
  char decimal = dot == text.npos || (comma != text.npos && comma > dot) ? ',' : '.';
  if (std::ranges::count(text, decimal) > 1) decimal = decimal == ',' ? '.' : ',';
  std::string plain;
  for (char c : text) {
    if (c == decimal)
      plain += '.';
    else if (c != '.' && c != ',')
      plain += c;
  }
  double number = 0;
  auto const* end = plain.data() + plain.size();
  auto read = std::from_chars(plain.data(), end, number);
  if (plain.empty() || read.ec != std::errc() || read.ptr != end) return {};
  return number;
}

std::optional<bool> yes_or_no(std::string_view cell) {
  auto folded = nfkc_folded(cell);
  constexpr std::array yes{"yes"sv, "true"sv, "1"sv, "y"sv, "x"sv, "ja"sv, "j"sv, "نعم"sv};
  constexpr std::array no{"no"sv, "false"sv, "0"sv, "n"sv, "nej"sv, "لا"sv};
  if (std::ranges::count(yes, std::string_view(folded))) return true;
  if (std::ranges::count(no, std::string_view(folded))) return false;
  return {};
}

}  // namespace

Done settle(OwnField& field) {
  TRY(settle_name(field.name));
  field.name_key = nfkc_folded(field.name);
  if (field.kind != OwnKind::choice && !field.choices.empty())
    return refuse(Code::bad_value, "choices");
  if (field.kind == OwnKind::choice && field.choices.empty())
    return refuse(Code::missing, "choices");
  std::set<std::string> seen;
  for (std::size_t at = 0; at < field.choices.size(); ++at) {
    auto place = "choices/" + std::to_string(at);
    TRY(settle_name(field.choices[at], place));
    if (field.choices[at].size() > own_text_bytes_max) return refuse(Code::too_long, place);
    if (!seen.insert(field.choices[at]).second) return refuse(Code::same_as_before, place);
  }
  return {};
}

Done check_own_values(std::vector<OwnField> const& fields, OwnValues& values,
                      OwnValues const& before) {
  OwnValues settled;
  for (auto const& [id, value] : values) {
    auto old = before.find(id);
    if (old != before.end() && old->second == value) {
      settled[id] = value;
      continue;
    }
    auto place = "own_fields/" + id;
    auto const* field = find(fields, id);
    if (!field && is_empty(value)) continue;
    if (!field) return refuse(Code::unknown_field, place);
    auto fitting = TRY(settled_value(*field, value, place));
    if (!is_empty(fitting)) settled[to_text(field->id)] = std::move(fitting);
  }
  values = std::move(settled);
  return {};
}

Result<OwnValue> own_value_of(OwnField const& field, std::string_view cell) {
  auto text = trimmed_text(cell);
  if (text.empty()) return OwnValue{};
  auto bad = refuse(Code::bad_cell, field.name, text.substr(0, 100));
  if (field.kind == OwnKind::number) {
    auto number = number_of(text);
    if (!number) return bad;
    return OwnValue{*number};
  }
  if (field.kind == OwnKind::yes_no) {
    auto answer = yes_or_no(text);
    if (!answer) return bad;
    return OwnValue{*answer};
  }
  if (field.kind == OwnKind::day && !parse_day(text)) return bad;
  if (field.kind == OwnKind::choice && !std::ranges::count(field.choices, text)) return bad;
  return OwnValue{std::move(text)};
}

}  // namespace kept
