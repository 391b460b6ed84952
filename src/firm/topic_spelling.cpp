#include "firm/topic_spelling.hpp"

#include <algorithm>
#include <span>

namespace kept {
namespace {

constexpr std::size_t letter = 2;  // bytes of an Arabic one

// Folded. Words after which a compound is still about what it begins with.
constexpr std::string_view following[] = {
    "aften",      "bane",    "baner",        "bog",       "boger",    "dommer",    "elsker",
    "entusiast",  "fan",     "fans",         "ferie",     "festival", "finale",    "forening",
    "foredrag",   "grej",    "gruppe",       "hal",       "hold",     "interesse", "interesser",
    "kamp",       "kampe",   "klub",         "klubber",   "koncert",  "koncerter", "kreds",
    "kurser",     "kursus",  "landshold",    "landskamp", "lejr",     "liga",      "mester",
    "mesterskab", "museum",  "orkester",     "rejse",     "rejser",   "saeson",    "skole",
    "spil",       "spiller", "spillere",     "staevne",   "staevner", "stjerne",   "timer",
    "time",       "traener", "traening",     "tur",       "ture",     "turnering", "udover",
    "udovere",    "udstyr",  "undervisning", "venner",    "weekend"};

// Words before which a compound stays about what it ends with.
constexpr std::string_view leading[] = {
    "aften",  "amator",  "borne",   "bredde",   "dame",    "drenge",  "elite",
    "firma",  "fritids", "gade",    "herre",    "hobby",   "inde",    "indendors",
    "junior", "kvinde",  "motions", "oldboys",  "pige",    "senior",  "skole",
    "sommer", "strand",  "ude",     "udendors", "ungdoms", "veteran", "vinter"};

bool is_among(std::span<std::string_view const> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

void add_reading(std::vector<std::string>& readings, std::string_view word) {
  auto bare = std::string(without_article(word));
  if (std::ranges::find(readings, bare) == readings.end()) readings.push_back(std::move(bare));
}

/// Readings of a word that stands without و and ف.
void add_without_preposition(std::vector<std::string>& readings, std::string_view word,
                             std::size_t bare_letters_min) {
  add_reading(readings, word);
  if (word.starts_with("لل") && word.size() >= 4 * letter) add_reading(readings, word.substr(4));
  for (std::string_view one : {"ب", "ل", "ك"}) {
    if (!word.starts_with(one)) continue;
    auto const rest = word.substr(letter);
    if (rest.starts_with("ال") ? rest.size() >= 4 * letter
                               : rest.size() >= bare_letters_min * letter)
      add_reading(readings, rest);
  }
}

}  // namespace

std::string_view without_article(std::string_view folded) {
  // Two letters remain at least: الم is pain.
  return folded.starts_with("ال") && folded.size() >= 4 * letter ? folded.substr(2 * letter)
                                                                 : folded;
}

std::vector<std::string> arabic_readings(std::string_view folded, std::size_t bare_letters_min) {
  std::vector<std::string> readings;
  add_without_preposition(readings, folded, bare_letters_min);
  for (std::string_view one : {"و", "ف"})
    if (folded.starts_with(one) && folded.size() >= 4 * letter)
      add_without_preposition(readings, folded.substr(letter), bare_letters_min);
  return readings;
}

bool follows_in_compound(std::string_view rest) {
  for (std::string_view ending : {"", "en", "et", "n", "ne", "s"}) {
    if (!rest.ends_with(ending)) continue;
    auto const bare = rest.substr(0, rest.size() - ending.size());
    if (is_among(following, bare)) return true;
  }
  return rest.size() > 3 && (rest.front() == 's' || rest.front() == 'e') &&
         is_among(following, rest.substr(1));
}

bool leads_in_compound(std::string_view rest) { return is_among(leading, rest); }

std::vector<std::string> compared_words(std::string_view label, Language language) {
  std::vector<std::string> words;
  for (auto& word : spoken_words(label)) {
    if (word.kind == SpokenWord::Kind::mark) continue;
    words.push_back(language == Language::ar ? std::string(without_article(word.text))
                                             : std::move(word.text));
  }
  return words;
}

}  // namespace kept
