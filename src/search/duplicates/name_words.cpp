#include "search/duplicates/name_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text/fold.hpp"

namespace kept {
namespace {

constexpr std::size_t words_max = 12;

template <std::size_t N>
bool is_one_of(std::array<std::string_view, N> const& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// Belongs to the word after it.
bool is_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 27> particles{
      "al",  "el",  "ul", "abd", "abdul", "abdel", "abdal", "abu", "abou",
      "mc",  "mac", "de", "la",  "le",    "du",    "di",    "da",  "van",
      "von", "der", "st", "o",   "عبد",   "ابو",   "ابي",   "ال",  "بو"};
  return is_one_of(particles, word);
}

/// Says what somebody is, not who.
bool is_title(std::string_view word) {
  static constexpr std::array<std::string_view, 22> titles{
      "mr",  "mrs", "ms", "miss", "dr",   "prof", "sir",   "lady",  "rev",     "hr",     "fru",
      "frk", "jr",  "sr", "phd",  "dame", "سيد",  "السيد", "دكتور", "الدكتور", "السيده", "المهندس"};
  return is_one_of(titles, word);
}

/// Words between blanks, each of letters and digits alone.
std::vector<std::string> bare_words(std::string_view folded) {
  std::vector<std::string> words;
  std::string word;
  for (char c : folded) {
    bool const letter = (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      word += c;
    } else if (c != '-' && c != '\'') {  // these two join
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    }
    if (words.size() == words_max) return words;
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

}  // namespace

std::vector<std::string> name_words(std::string_view written) {
  auto const bare = bare_words(fold(written));
  std::vector<std::string> words;
  std::string joined;
  for (std::size_t at = 0; at < bare.size(); ++at) {
    bool const last = at + 1 == bare.size();
    if (!last && is_particle(bare[at])) {
      joined += bare[at];
      continue;
    }
    if (is_title(bare[at]) && joined.empty()) continue;
    words.push_back(std::exchange(joined, {}) + bare[at]);
  }
  return words;
}

std::vector<std::string> hyphen_parts(std::string_view written) {
  auto folded = fold(written);
  if (folded.find('-') == std::string::npos) return {};
  std::ranges::replace(folded, '-', ' ');
  auto parts = bare_words(folded);
  std::erase_if(parts, [](std::string const& part) { return is_particle(part); });
  return parts;
}

SplitName split_name(std::string_view written) {
  SplitName parts;
  if (auto const comma = written.find(','); comma != std::string_view::npos) {
    parts.family = name_words(written.substr(0, comma));
    parts.given = name_words(written.substr(comma + 1));
    if (!parts.given.empty()) return parts;
    std::swap(parts.given, parts.family);
  } else {
    parts.given = name_words(written);
  }
  if (parts.given.size() > 1) {
    parts.family = {parts.given.back()};
    parts.given.pop_back();
  }
  return parts;
}

}  // namespace kept
