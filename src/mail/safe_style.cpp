#include "mail/safe_style.hpp"

#include <algorithm>
#include <array>

namespace kept {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t declarations_max = 100;
constexpr std::size_t value_bytes_max = 300;

constexpr std::array properties = {
    "background"sv,
    "background-color"sv,
    "border"sv,
    "border-bottom"sv,
    "border-bottom-color"sv,
    "border-bottom-style"sv,
    "border-bottom-width"sv,
    "border-collapse"sv,
    "border-color"sv,
    "border-left"sv,
    "border-left-color"sv,
    "border-left-style"sv,
    "border-left-width"sv,
    "border-radius"sv,
    "border-right"sv,
    "border-right-color"sv,
    "border-right-style"sv,
    "border-right-width"sv,
    "border-spacing"sv,
    "border-style"sv,
    "border-top"sv,
    "border-top-color"sv,
    "border-top-style"sv,
    "border-top-width"sv,
    "border-width"sv,
    "clear"sv,
    "color"sv,
    "direction"sv,
    "display"sv,
    "float"sv,
    "font"sv,
    "font-family"sv,
    "font-size"sv,
    "font-style"sv,
    "font-variant"sv,
    "font-weight"sv,
    "height"sv,
    "letter-spacing"sv,
    "line-height"sv,
    "list-style-type"sv,
    "margin"sv,
    "margin-bottom"sv,
    "margin-left"sv,
    "margin-right"sv,
    "margin-top"sv,
    "max-height"sv,
    "max-width"sv,
    "min-height"sv,
    "min-width"sv,
    "overflow"sv,
    "overflow-wrap"sv,
    "padding"sv,
    "padding-bottom"sv,
    "padding-left"sv,
    "padding-right"sv,
    "padding-top"sv,
    "table-layout"sv,
    "text-align"sv,
    "text-decoration"sv,
    "text-decoration-line"sv,
    "text-indent"sv,
    "text-transform"sv,
    "unicode-bidi"sv,
    "vertical-align"sv,
    "visibility"sv,
    "white-space"sv,
    "width"sv,
    "word-break"sv,
    "word-spacing"sv,
    "word-wrap"sv,
};
static_assert(std::is_sorted(properties.begin(), properties.end()));

constexpr std::array functions = {"calc"sv, "hsl"sv, "hsla"sv, "rgb"sv, "rgba"sv};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

std::string lower_of(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

std::string_view trimmed(std::string_view text) {
  auto const blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Plain letters, figures and marks; quotation marks in pairs, functions from the list, no comment.
bool is_harmless(std::string_view value) {
  if (value.empty() || value.size() > value_bytes_max) return false;
  char quote = 0;
  int depth = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    char const c = value[i];
    if (!is_word(c) && " #%.,()+*/!'\""sv.find(c) == std::string_view::npos) return false;
    if (c == '/' && i + 1 < value.size() && value[i + 1] == '*') return false;
    if (c == '\'' || c == '"') {
      if (quote == 0) {
        quote = c;
      } else if (quote == c) {
        quote = 0;
      }
    }
    if (quote != 0) continue;
    if (c == ')' && --depth < 0) return false;
    if (c != '(') continue;
    ++depth;
    auto begin = i;
    while (begin > 0 && is_word(value[begin - 1])) --begin;
    auto const name = lower_of(value.substr(begin, i - begin));
    bool const known = std::find(functions.begin(), functions.end(), name) != functions.end();
    if (!known && !(name.empty() && depth > 1)) return false;
  }
  return quote == 0 && depth == 0;
}

}  // namespace

std::string safe_style(std::string_view style) {
  std::string out;
  // A backslash could spell any name, a comment part one.
  if (style.size() > style_bytes_max || style.find_first_of("\\<>{}@&"sv) != style.npos ||
      style.find("/*") != style.npos)
    return out;
  for (std::size_t count = 0; !style.empty() && count < declarations_max; ++count) {
    auto const end = style.find(';');
    auto const declaration = style.substr(0, end);
    style.remove_prefix(end == style.npos ? style.size() : end + 1);
    auto const colon = declaration.find(':');
    if (colon == declaration.npos) continue;
    auto const property = lower_of(trimmed(declaration.substr(0, colon)));
    std::string value(trimmed(declaration.substr(colon + 1)));
    std::replace_if(
        value.begin(), value.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; },
        ' ');
    if (!std::binary_search(properties.begin(), properties.end(), property) || !is_harmless(value))
      continue;
    if (!out.empty()) out += "; ";
    out += property;
    out += ": ";
    out += value;
  }
  return out;
}

}  // namespace kept
