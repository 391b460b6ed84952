#include "exchange/card_line.hpp"

#include <algorithm>

namespace kept {
namespace {

constexpr std::size_t head_bytes_max = 8192;

bool is_blank(char letter) { return letter == ' ' || letter == '\t'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

bool is_name_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '/' ||
         letter == '.';
}

/// Up to the colon that ends the parameters; a quoted value may hold colons.
std::size_t find_colon(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return quoted ? line.find(':') : std::string_view::npos;
}

/// `goes_on`: the next line is folded onto this one, so that the colon may stand there.
bool starts_a_property(std::string_view line, bool goes_on = false) {
  std::size_t const end = std::min(line.find_first_of(":;"), line.size());
  if (end == 0 || (end == line.size() && line.size() < 60)) return false;
  if (!std::ranges::all_of(line.substr(0, end), is_name_letter)) return false;
  return goes_on || find_colon(line) != std::string_view::npos;
}

bool is_base64_line(std::string_view line) {
  return !line.empty() && std::ranges::all_of(line, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '+' || letter == '/' || letter == '=';
  });
}

std::vector<std::string_view> split_quoted(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  bool quoted = false;
  std::size_t first = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == separator && !quoted) {
      parts.push_back(text.substr(first, i - first));
      first = i + 1;
    }
  }
  parts.push_back(text.substr(first));
  return parts;
}

/// Whether a parameter says this encoding, with or without "ENCODING=".
bool has_encoding(std::string_view line, std::string_view long_name, std::string_view short_name) {
  std::string_view const head = line.substr(0, find_colon(line));
  if (head.find(';') == std::string_view::npos) return false;
  for (auto word : split_quoted(head, ';')) {
    word = trim(word);
    if (word.size() > 9 && same_word(word.substr(0, 9), "ENCODING=")) {
      word = trim(word.substr(9));
      if (same_word(word, short_name)) return true;
    }
    if (same_word(word, long_name)) return true;
  }
  return false;
}

std::string unquote_parameter(std::string_view text, ParameterStyle style) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (style == ParameterStyle::circumflex && text[i] == '^' && i + 1 < text.size()) {
      char const next = text[i + 1];
      if (next == 'n' || next == '^' || next == '\'') {
        out += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
        ++i;
        continue;
      }
    }
    if (text[i] != '"') out += text[i];
  }
  return out;
}

void add_parameter(CardLine& line, std::string_view text, ParameterStyle style) {
  std::size_t const equals = text.find('=');
  std::string name;
  if (equals != std::string_view::npos) {
    name = upper_ascii(trim(text.substr(0, equals)));
    text.remove_prefix(equals + 1);
  }
  auto found = std::ranges::find(line.parameters, name, &CardParameter::name);
  if (found == line.parameters.end()) {
    line.parameters.push_back({name, {}});
    found = line.parameters.end() - 1;
  }
  for (auto const part : split_quoted(trim(text), ',')) {
    std::string value = unquote_parameter(trim(part), style);
    if (name != "TYPE" && !name.empty()) {
      found->values.push_back(std::move(value));
      continue;
    }
    // RFC 6350's own example writes TYPE="work,voice".
    for (auto const one : split_quoted(value, ',')) found->values.emplace_back(trim(one));
  }
}

}  // namespace

std::optional<CardLine> parse_card_line(std::string_view text, ParameterStyle style) {
  if (!starts_a_property(text)) return std::nullopt;
  std::size_t const colon = find_colon(text);
  CardLine line;
  line.value = text.substr(colon + 1);
  auto const words = split_quoted(text.substr(0, colon), ';');
  std::string_view name = words.front();
  // Apple writes item1.TEL; a name of its own with a dot in it is not known.
  if (std::size_t const dot = name.rfind('.'); dot != std::string_view::npos && dot > 0) {
    line.group = name.substr(0, dot);
    name.remove_prefix(dot + 1);
  }
  if (name.empty()) return std::nullopt;
  line.name = name;
  for (std::size_t i = 1; i < words.size() && i <= card_parameters_max; ++i) {
    if (!trim(words[i]).empty()) add_parameter(line, words[i], style);
  }
  return line;
}

CardLines::CardLines(std::string_view bytes, std::size_t line_bytes_max)
    : bytes_(bytes), line_bytes_max_(line_bytes_max) {
  ends_with_cr_ = bytes.find('\n') == std::string_view::npos;
}

std::optional<CardLines::Physical> CardLines::peek() const {
  if (at_ >= bytes_.size()) return std::nullopt;
  std::size_t const end = std::min(bytes_.find(ends_with_cr_ ? '\r' : '\n', at_), bytes_.size());
  std::string_view text = bytes_.substr(at_, end - at_);
  while (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return Physical{text, std::min(end + 1, bytes_.size()), number_ + 1};
}

void CardLines::take(Physical const& line) {
  at_ = line.after;
  number_ = line.number;
}

void CardLines::append(LogicalLine& line, std::string_view text) const {
  std::size_t const room = line_bytes_max_ - std::min(line_bytes_max_, line.text.size());
  if (text.size() > room) line.too_long = true;
  line.text += text.substr(0, room);
}

bool CardLines::next_is(std::string_view wanted) {
  while (auto const line = peek()) {
    auto const text = trim(line->text);
    if (!text.empty()) return same_word(text, wanted);
    take(*line);
  }
  return false;
}

std::optional<LogicalLine> CardLines::next() {
  while (auto const first = peek()) {
    take(*first);
    if (trim(first->text).empty()) continue;
    LogicalLine line;
    line.number = first->number;
    append(line, first->text);
    unfold_head(line);
    if (has_encoding(line.text, "BASE64", "B")) {
      read_base64(line);
    } else if (has_encoding(line.text, "QUOTED-PRINTABLE", "Q")) {
      read_quoted_printable(line);
    } else {
      read_folded(line, false);
    }
    return line;
  }
  return std::nullopt;
}

bool CardLines::is_folded(std::size_t at) const {
  return at < bytes_.size() && is_blank(bytes_[at]);
}

/// Long parameters are folded before the colon; the encoding may stand on the second line.
void CardLines::unfold_head(LogicalLine& line) {
  while (is_folded(at_) && line.text.size() < head_bytes_max &&
         find_colon(line.text) == std::string_view::npos) {
    auto const following = peek();
    take(*following);
    append(line, following->text.substr(1));
  }
}

void CardLines::read_base64(LogicalLine& line) {
  while (auto const following = peek()) {
    std::string_view const text = trim(following->text);
    if (text.empty()) {
      // Outlook ends base64 by an empty line.
      take(*following);
      return;
    }
    bool const folded = is_blank(following->text.front());
    if (!folded && !is_base64_line(text)) return;
    take(*following);
    append(line, text);
  }
}

void CardLines::read_quoted_printable(LogicalLine& line) {
  std::vector<std::string_view> parts;
  std::string_view last = line.text;
  while (last.ends_with('=')) {
    auto const following = peek();
    if (!following) break;
    auto const text = trim(following->text);
    if (same_word(text, "END:VCARD") || same_word(text, "BEGIN:VCARD")) break;
    take(*following);
    parts.push_back(following->text);
    last = following->text;
  }
  if (parts.empty()) {
    if (line.text.ends_with('=')) line.text.pop_back();
    return read_folded(line, true);
  }
  // A blank at the start is text, unless the writer folded as well: then every line begins with
  // one.
  bool const folded = parts.size() > 1 && std::ranges::all_of(parts, [](std::string_view part) {
                        return !part.empty() && is_blank(part.front());
                      });
  for (auto part : parts) {
    if (line.text.ends_with('=')) line.text.pop_back();
    append(line, folded ? part.substr(1) : part);
  }
  if (line.text.ends_with('=')) line.text.pop_back();
  read_folded(line, true);
}

void CardLines::read_folded(LogicalLine& line, bool quoted_printable) {
  auto const start = trim(line.text);
  bool const in_card = starts_a_property(line.text) && !same_word(start, "END:VCARD") &&
                       !same_word(start, "BEGIN:VCARD");
  while (auto const following = peek()) {
    if (following->text.empty()) return;
    if (is_blank(following->text.front())) {
      take(*following);
      append(line, following->text.substr(1));
      continue;
    }
    bool const starts = starts_a_property(following->text, is_folded(following->after));
    if (!in_card || starts) return;
    // A line end inside a value that its writer did not escape.
    take(*following);
    line.joined_broken = true;
    append(line, quoted_printable ? "=0A" : "\\n");
    append(line, following->text);
  }
}

}  // namespace kept
