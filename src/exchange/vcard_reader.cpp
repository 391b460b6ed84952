#include "exchange/vcard_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/charset.hpp"
#include "exchange/card_normal_form.hpp"
#include "exchange/text_encoding.hpp"

namespace kept {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\0')) {
    text.remove_suffix(1);
  }
  return text;
}

bool is_line(std::optional<CardLine> const& line, std::string_view name, std::string_view value) {
  return line && line->group.empty() && same_word(line->name, name) &&
         same_word(trim(line->value), value);
}

CardVersion version_of(std::string_view text) {
  if (text.starts_with("2")) return CardVersion::v2_1;
  return text.starts_with("4") ? CardVersion::v4_0 : CardVersion::v3_0;
}

/// Bare words as parameters are vCard 2.1's.
bool looks_like_2_1(std::vector<LogicalLine> const& lines) {
  return std::ranges::any_of(lines, [](LogicalLine const& line) {
    auto const parsed = parse_card_line(line.text, ParameterStyle::plain);
    return parsed &&
           std::ranges::any_of(parsed->parameters, [](auto const& p) { return p.name.empty(); });
  });
}

std::string shortened(std::string_view text) {
  std::size_t end = std::min<std::size_t>(text.size(), 80);
  while (end > 0 && end < text.size() && (text[end] & 0xC0) == 0x80) --end;
  std::size_t mended = 0;
  return mend_utf8(text.substr(0, end), "windows-1252", mended);
}

}  // namespace

bool ReadCard::refused() const {
  return std::ranges::any_of(problems,
                             [](auto const& p) { return p.weight == ProblemWeight::refused; });
}

std::string vcard_bytes(std::string bytes) {
  TextEncoding const encoding = find_encoding(bytes);
  if (encoding.name.starts_with("UTF-16") || encoding.name.starts_with("UTF-32")) {
    return decode_file(std::move(bytes)).text;
  }
  bytes.erase(0, encoding.mark_bytes);
  return bytes;
}

VcardReader::VcardReader(std::string_view bytes, CardLimits limits)
    : bytes_(bytes), limits_(limits), lines_(bytes, limits.line_bytes_max) {}

std::string const& VcardReader::charset() {
  if (charset_.empty()) charset_ = guess_charset(bytes_);
  return charset_;
}

std::optional<ReadCard> VcardReader::next() {
  while (true) {
    auto line = std::exchange(held_, std::nullopt);
    if (!line) line = lines_.next();
    if (!line) return std::nullopt;
    auto const parsed = parse_card_line(line->text, ParameterStyle::plain);
    if (is_line(parsed, "BEGIN", "VCARD")) {
      ReadCard card;
      card.line = line->number;
      card.problems = std::exchange(outside_, {});
      read_into(card);
      return card;
    }
    if (outside_.size() < limits_.problems_max) {
      outside_.push_back({line->number, 0, ProblemCode::text_outside_card, shortened(line->text)});
    }
  }
}

std::optional<LogicalLine> VcardReader::read_agent(ReadCard& card, LogicalLine const& line) {
  if (!lines_.next_is("BEGIN:VCARD")) return std::nullopt;
  LogicalLine agent{"AGENT:", line.number, false, false};
  std::string text;
  int depth = 0;
  while (auto nested = lines_.next()) {
    auto const parsed = parse_card_line(nested->text, ParameterStyle::plain);
    if (is_line(parsed, "BEGIN", "VCARD")) ++depth;
    if (is_line(parsed, "END", "VCARD")) --depth;
    if (text.size() + nested->text.size() <= limits_.line_bytes_max) {
      text += nested->text;
      text += '\n';
    } else {
      agent.too_long = true;
    }
    if (depth == 0) break;
  }
  if (depth > 0) card.problems.push_back({line.number, 0, ProblemCode::end_missing, "AGENT"});
  agent.text += escape_text(text);
  return agent;
}

void VcardReader::read_into(ReadCard& card) {
  std::vector<LogicalLine> lines;
  std::size_t bytes = 0;
  bool ended = false;
  bool too_large = false;
  while (auto line = lines_.next()) {
    auto const parsed = parse_card_line(line->text, ParameterStyle::plain);
    ended = is_line(parsed, "END", "VCARD");
    if (ended) break;
    if (is_line(parsed, "BEGIN", "VCARD")) {
      held_ = std::move(line);
      break;
    }
    if (parsed && same_word(parsed->name, "AGENT") && trim(parsed->value).empty()) {
      if (auto agent = read_agent(card, *line)) line = std::move(agent);
    } else if (parsed && same_word(parsed->name, "VERSION") && card.version.empty()) {
      card.version = trim(parsed->value);
      continue;
    }
    bytes += line->text.size();
    if (lines.size() >= limits_.properties_max || bytes > limits_.card_bytes_max) too_large = true;
    if (!too_large) lines.push_back(std::move(*line));
  }
  auto const tell = [&](std::size_t line, ProblemCode code, std::string detail = {},
                        ProblemWeight weight = ProblemWeight::told) {
    card.problems.push_back({line, 0, code, std::move(detail), weight});
  };
  if (!ended) tell(card.line, ProblemCode::end_missing);
  if (too_large) tell(card.line, ProblemCode::card_too_large, {}, ProblemWeight::refused);
  bool const known = card.version.starts_with("2.") || card.version.starts_with("3.") ||
                     card.version.starts_with("4.");
  if (!known) {
    tell(card.line,
         card.version.empty() ? ProblemCode::version_missing : ProblemCode::version_unknown,
         shortened(card.version));
    card.version = looks_like_2_1(lines) ? "2.1" : "3.0";
  }
  NormalForm form{version_of(card.version), "windows-1252"};
  auto const style =
      form.version == CardVersion::v4_0 ? ParameterStyle::circumflex : ParameterStyle::plain;
  std::string fallback;
  for (auto& line : lines) {
    if (line.too_long) tell(line.number, ProblemCode::line_too_long, {}, ProblemWeight::refused);
    if (line.joined_broken) tell(line.number, ProblemCode::line_not_folded, shortened(line.text));
    if (fallback.empty() && !is_utf8(line.text)) {
      fallback = charset();
      form.fallback_charset = fallback;
    }
    auto parsed = parse_card_line(line.text, style);
    if (!parsed) {
      std::size_t mended = 0;
      tell(line.number, ProblemCode::line_unreadable, shortened(line.text));
      std::string text = escape_text(mend_utf8(line.text, form.fallback_charset, mended));
      std::erase(text, '\0');
      card.properties.push_back({"", "X-UNREADABLE-LINE", {}, std::move(text)});
      continue;
    }
    auto property = normal_property(std::move(*parsed), form, line.number, card.problems);
    // The frame of a card belongs to no card: a second VERSION, an END in a group.
    for (std::string_view const frame : {"BEGIN", "END", "VERSION"}) {
      if (same_word(property.name, frame)) property.name = "X-KEPT-" + std::string(frame);
    }
    card.properties.push_back(std::move(property));
  }
  join_groups(card.properties);
  if (card.problems.size() > limits_.problems_max) {
    std::ranges::stable_partition(card.problems,
                                  [](auto const& p) { return p.weight == ProblemWeight::refused; });
    card.problems.resize(limits_.problems_max);
  }
}

}  // namespace kept
