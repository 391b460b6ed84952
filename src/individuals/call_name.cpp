#include "individuals/call_name.hpp"

#include <array>

#include "individuals/reach.hpp"

namespace kept {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array titles = {
    "mr"sv,        "mrs"sv,     "ms"sv,       "miss"sv,    "mx"sv,       "dr"sv,     "prof"sv,
    "professor"sv, "sir"sv,     "dame"sv,     "hr"sv,      "fru"sv,      "frk"sv,    "advokat"sv,
    "ing"sv,       "eng"sv,     "rev"sv,      "herr"sv,    "frau"sv,     "madame"sv, "monsieur"sv,
    "doktor"sv,    "sheikh"sv,  "shaikh"sv,   "السيد"sv,   "السيدة"sv,   "الآنسة"sv, "الأستاذ"sv,
    "الأستاذة"sv,  "الدكتور"sv, "الدكتورة"sv, "المهندس"sv, "المهندسة"sv, "الشيخ"sv,  "الشيخة"sv,
    "الحاج"sv,     "الحاجة"sv,  "أستاذ"sv,    "أستاذة"sv,  "دكتور"sv,    "دكتورة"sv, "مهندس"sv,
    "مهندسة"sv,    "د"sv,       "أ"sv,        "م"sv,       "أ.د"sv,      "سعادة"sv,  "معالي"sv};

// A word that is only half a name: servant of, father of, mother of, light of ...
constexpr std::array halves = {"عبد"sv,  "أبو"sv, "ابو"sv,   "أم"sv,    "ام"sv,
                               "عبدة"sv, "abd"sv, "abdul"sv, "abdel"sv, "abdal"sv,
                               "abou"sv, "abu"sv, "umm"sv,   "أمة"sv};

std::string lower_ascii(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

template <std::size_t N>
bool is_among(std::array<std::string_view, N> const& words, std::string_view word) {
  while (word.ends_with('.')) word.remove_suffix(1);
  auto lower = lower_ascii(word);
  for (auto each : words)
    if (each == lower) return true;
  return false;
}

std::string_view take_word(std::string_view& rest) {
  rest = without_blanks(rest);
  auto end = rest.find_first_of(" \t\n");
  auto word = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
  rest = without_blanks(rest);
  return word;
}

/// The Arabic definite article: عبد is followed by it, "Abd" by Al or El as a word of its own.
bool is_article(std::string_view word) {
  auto lower = lower_ascii(word);
  return lower == "al" || lower == "el" || lower == "ul";
}

}  // namespace

std::string default_call_name(std::string_view name) {
  auto rest = without_blanks(name);
  for (auto comma : {","sv, "،"sv}) {
    auto at = rest.find(comma);
    if (at == std::string_view::npos) continue;
    auto after = without_blanks(rest.substr(at + comma.size()));
    // "Hansen, Jens" turns round; "Jens Hansen, MD" does not: its first part has a given name.
    bool surname_first = rest.substr(0, at).find(' ') == std::string_view::npos;
    rest = surname_first && !after.empty() ? after : without_blanks(rest.substr(0, at));
    break;
  }
  auto all = rest;
  auto word = take_word(rest);
  while (!rest.empty() && is_among(titles, word)) word = take_word(rest);
  std::string called(word);
  if (is_among(halves, word) && !rest.empty()) {
    auto next = take_word(rest);
    called += " " + std::string(next);
    if (is_article(next) && !rest.empty()) called += " " + std::string(take_word(rest));
  }
  return called.empty() ? std::string(all) : called;
}

}  // namespace kept
