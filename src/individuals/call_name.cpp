#include "individuals/call_name.hpp"

#include <algorithm>
#include <array>

#include "base/text/fold.hpp"
#include "individuals/reach.hpp"

namespace kept {
namespace {

using std::string_view_literals::operator""sv;

// All of these lists are folded (base/text/fold.hpp) and hold words that are no names by
// themselves; which word is somebody's given name is never looked up.

constexpr std::array titles = {
    "mr"sv,        "mrs"sv,     "ms"sv,       "miss"sv,    "mx"sv,       "dr"sv,      "prof"sv,
    "professor"sv, "sir"sv,     "dame"sv,     "hr"sv,      "fru"sv,      "frk"sv,     "advokat"sv,
    "ing"sv,       "eng"sv,     "rev"sv,      "herr"sv,    "frau"sv,     "madame"sv,  "monsieur"sv,
    "doktor"sv,    "sheikh"sv,  "shaikh"sv,   "ustadh"sv,  "ustadha"sv,  "السيد"sv,   "السيده"sv,
    "الانسه"sv,    "الاستاذ"sv, "الاستاذه"sv, "الدكتور"sv, "الدكتوره"sv, "المهندس"sv, "المهندسه"sv,
    "الشيخ"sv,     "الشيخه"sv,  "الحاج"sv,    "الحاجه"sv,  "استاذ"sv,    "استاذه"sv,  "دكتور"sv,
    "دكتوره"sv,    "مهندس"sv,   "مهندسه"sv,   "د"sv,       "ا"sv,        "م"sv,       "ا.د"sv,
    "سعاده"sv,     "معالي"sv};

// Half a name, which the next word makes whole: servant of, father of, mother of, son of, he of.
constexpr std::array halves = {
    "عبد"sv, "ابو"sv,   "ام"sv,    "عبده"sv,  "امه"sv,    "ابن"sv,   "بن"sv,    "بنت"sv,  "ذو"sv,
    "abd"sv, "abdul"sv, "abdel"sv, "abdal"sv, "abdoul"sv, "abdur"sv, "abdus"sv, "abou"sv, "abu"sv,
    "umm"sv, "oum"sv,   "um"sv,    "om"sv,    "ibn"sv,    "amat"sv,  "dhu"sv};

// The other half, which makes a name of the word before it: ... of the faith, of God.
constexpr std::array tails = {"الدين"sv, "الله"sv,  "الرحمن"sv, "الاسلام"sv, "الحق"sv, "allah"sv,
                              "ullah"sv, "eddin"sv, "eddine"sv, "uddin"sv,   "addin"sv};
constexpr std::array tails_after_article = {"din"sv, "dine"sv, "deen"sv,   "islam"sv,
                                            "haq"sv, "haqq"sv, "rahman"sv, "rehman"sv};

// The Arabic article as a Latin word, with its l or the sun letter it became.
constexpr std::array articles = {"al"sv, "el"sv, "ul"sv,  "il"sv,  "ar"sv, "er"sv, "ur"sv, "as"sv,
                                 "es"sv, "us"sv, "ash"sv, "esh"sv, "ad"sv, "ed"sv, "ud"sv, "an"sv,
                                 "en"sv, "un"sv, "at"sv,  "et"sv,  "az"sv, "ez"sv, "uz"sv};

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& words, std::string_view folded) {
  return std::ranges::find(words, folded) != words.end();
}

/// Folded, without the signs that stand for ayn and hamza and without a full stop at its end.
std::string compared(std::string_view word) {
  auto folded = fold(word);
  std::erase(folded, '\'');
  for (auto sign : {"ʿ"sv, "ʾ"sv, "ʻ"sv, "ʼ"sv})
    while (folded.starts_with(sign)) folded.erase(0, sign.size());
  while (folded.ends_with('.')) folded.pop_back();
  return folded;
}

std::string_view take_word(std::string_view& rest) {
  rest = without_blanks(rest);
  auto end = rest.find_first_of(" \t\n");
  auto word = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
  rest = without_blanks(rest);
  return word;
}

std::string_view next_word(std::string_view rest) { return take_word(rest); }

/// "J.", "H.C.": letters that stand for names. Arabic ones are titles (د.).
bool is_initials(std::string_view word) {
  if (word.size() < 2 || word.size() % 2 != 0) return false;
  for (std::size_t at = 0; at < word.size(); at += 2)
    if (word[at] < 'A' || word[at] > 'Z' || word[at + 1] != '.') return false;
  return true;
}

/// "al-Rahman" of "abd-al" + "Rahman": a word that ends with an article wants the next.
bool ends_with_article(std::string_view folded) {
  auto hyphen = folded.rfind('-');
  return is_in(articles, hyphen == folded.npos ? folded : folded.substr(hyphen + 1));
}

/// "al-Din", "ud-din", "الدين": of the faith; and what begins with the article in the nominative
/// ("ul-Haq"), which stands inside a name alone.
bool is_tail(std::string_view folded) {
  if (is_in(tails, folded)) return true;
  auto hyphen = folded.find('-');
  if (hyphen == folded.npos || !is_in(articles, folded.substr(0, hyphen))) return false;
  return folded.front() == 'u' || is_in(tails_after_article, folded.substr(hyphen + 1));
}

void append(std::string& called, std::string_view& rest) {
  called += ' ';
  called += take_word(rest);
}

/// What `word` needs after it, taken from `rest`.
void complete(std::string& called, std::string_view word, std::string_view& rest) {
  auto folded = compared(word);
  bool half = is_in(halves, folded) || is_initials(word) || ends_with_article(folded);
  if (half && !rest.empty()) {
    auto next = next_word(rest);
    append(called, rest);
    complete(called, next, rest);
  } else if (!rest.empty()) {
    auto next = compared(next_word(rest));
    auto beyond = rest;
    take_word(beyond);
    bool article_alone =
        is_in(articles, next) && !beyond.empty() &&
        (next.front() == 'u' || is_in(tails_after_article, compared(next_word(beyond))));
    if (is_tail(next)) append(called, rest);
    if (article_alone) {
      append(called, rest);
      append(called, rest);
    }
  }
}

/// "Hansen, Jens" turns round; "Jens Hansen, MD" does not: its first part has a given name.
std::string_view in_spoken_order(std::string_view name) {
  auto rest = without_blanks(name);
  for (auto comma : {","sv, "،"sv}) {
    auto at = rest.find(comma);
    if (at == std::string_view::npos) continue;
    auto after = without_blanks(rest.substr(at + comma.size()));
    bool surname_first = rest.substr(0, at).find(' ') == std::string_view::npos;
    return surname_first && !after.empty() ? after : without_blanks(rest.substr(0, at));
  }
  return rest;
}

std::string call_name_and_rest(std::string_view name, std::string_view& rest) {
  rest = in_spoken_order(name);
  auto all = rest;
  auto word = take_word(rest);
  while (!rest.empty() && is_in(titles, compared(word))) word = take_word(rest);
  std::string called(word);
  complete(called, word, rest);
  return called.empty() ? std::string(all) : called;
}

}  // namespace

std::string default_call_name(std::string_view name) {
  std::string_view rest;
  return call_name_and_rest(name, rest);
}

std::vector<std::string> likely_call_names(std::string_view name) {
  std::string_view rest;
  std::vector<std::string> names = {call_name_and_rest(name, rest)};
  if (rest.empty()) return names;
  auto longer = names.front();
  auto next = next_word(rest);
  append(longer, rest);
  complete(longer, next, rest);
  if (!rest.empty()) names.push_back(std::move(longer));
  return names;
}

}  // namespace kept
